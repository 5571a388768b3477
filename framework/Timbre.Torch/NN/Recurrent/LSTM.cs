using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber, 1997) over [time, batch, feature], or [batch, time, feature] if batch comes first.
/// </summary>
public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    private readonly RecurrentWeights _weights;

    internal LSTM(RecurrentShape shape, Device? device, ScalarType? dtype)
        : base(nameof(LSTM))
    {
        _weights = new RecurrentWeights(this, RecurrentKind.Lstm, shape, device, dtype);
        _weights.Flatten();
    }

    /// <summary>Runs over the sequence from a state (h0, c0), by default zeros, each [layers x directions, batch, hidden].</summary>
    /// <returns>The last layer's outputs [.., directions x hidden], and the states h and c after the last step.</returns>
    public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
    {
        var batch = _weights.BatchOf(input, nameof(LSTM));
        using var zeros = h0_c0 is null ? _weights.InitialState(input, batch) : null;
        var (h0, c0) = h0_c0 ?? (zeros!, zeros!);
        var shape = _weights.Shape;
        return Aten.CallTriple(
            "lstm.input", input, new[] { h0, c0 }, _weights.Flat, shape.Bias, shape.Layers, shape.Dropout, training, shape.Bidirectional,
            shape.BatchFirst);
    }

    /// <summary>Runs over the sequence from a state, by default zeros.</summary>
    public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    /// <summary>Runs over packed sequences from a state, by default zeros, and returns the outputs packed in the same way.</summary>
    public (nn.utils.rnn.PackedSequence, Tensor, Tensor) call(nn.utils.rnn.PackedSequence input, (Tensor, Tensor)? h0_c0 = null)
    {
        using var zeros = h0_c0 is null ? _weights.InitialState(input.data, input.Batch) : null;
        var (h0, c0) = h0_c0 is { } given ? (input.Sort(given.Item1), input.Sort(given.Item2)) : (zeros!, zeros!);
        var shape = _weights.Shape;
        var (data, h, c) = Aten.CallTriple(
            "lstm.data", input.data, input.batch_sizes, new[] { h0, c0 }, _weights.Flat, shape.Bias, shape.Layers, shape.Dropout, training,
            shape.Bidirectional);
        return (input.With(data), input.Unsort(h), input.Unsort(c));
    }

    /// <summary>Lays the weights out in one block, which is faster on a GPU; after a move this happens by itself.</summary>
    public void flatten_parameters() => _weights.Flatten();

    private protected override void OnMoved() => _weights.Flatten();
}
