using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Elman's recurrent layers over [time, batch, feature], or [batch, time, feature] if batch comes first.</summary>
public sealed class RNN : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
{
    private readonly RecurrentWeights _weights;
    private readonly bool _relu;

    internal RNN(RecurrentShape shape, nn.NonLinearities nonLinearity, Device? device, ScalarType? dtype)
        : base(nameof(RNN))
    {
        _relu = nonLinearity == nn.NonLinearities.ReLU;
        _weights = new RecurrentWeights(this, _relu ? RecurrentKind.Relu : RecurrentKind.Tanh, shape, device, dtype);
        _weights.Flatten();
    }

    /// <summary>Runs over the sequence from a state h0, by default zeros, [layers x directions, batch, hidden].</summary>
    /// <returns>The last layer's outputs [.., directions x hidden], and the state after the last step.</returns>
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0)
    {
        using var zeros = h0 is null ? _weights.InitialState(input, _weights.BatchOf(input, nameof(RNN))) : null;
        var shape = _weights.Shape;
        return Aten.CallPair(
            _relu ? "rnn_relu.input" : "rnn_tanh.input", input, h0 ?? zeros, _weights.Flat, shape.Bias, shape.Layers, shape.Dropout,
            training, shape.Bidirectional,
            shape.BatchFirst);
    }

    /// <summary>Runs over the sequence from a state, by default zeros.</summary>
    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

    /// <summary>Runs over packed sequences from a state, by default zeros, and returns the outputs packed in the same way.</summary>
    public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null)
    {
        using var zeros = h0 is null ? _weights.InitialState(input.data, input.Batch) : null;
        var shape = _weights.Shape;
        var (data, h) = Aten.CallPair(
            _relu ? "rnn_relu.data" : "rnn_tanh.data", input.data, input.batch_sizes, h0 is null ? zeros : input.Sort(h0), _weights.Flat,
            shape.Bias, shape.Layers,
            shape.Dropout, training, shape.Bidirectional);
        return (input.With(data), input.Unsort(h));
    }

    /// <summary>The input weight, [hidden, input], of a layer (and direction, counted layer by layer).</summary>
    public Parameter? get_weight_ih(long idx) => _weights.At(idx, 0);

    /// <summary>The hidden weight, [hidden, hidden], of a layer (and direction, counted layer by layer).</summary>
    public Parameter? get_weight_hh(long idx) => _weights.At(idx, 1);

    /// <summary>The input bias, [hidden], of a layer (and direction, counted layer by layer), or null.</summary>
    public Parameter? get_bias_ih(long idx) => _weights.At(idx, 2);

    /// <summary>The hidden bias, [hidden], of a layer (and direction, counted layer by layer), or null.</summary>
    public Parameter? get_bias_hh(long idx) => _weights.At(idx, 3);

    /// <summary>Lays the weights out in one block, which is faster on a GPU; after a move this happens by itself.</summary>
    public void flatten_parameters() => _weights.Flatten();

    private protected override void OnMoved() => _weights.Flatten();
}
