using static TorchSharp.torch;

namespace Timbre.Torch.Tests.NN;

public sealed class RecurrentTests
{
    private static readonly Dictionary<string, Func<(nn.Module Module, Func<Tensor[], Tensor[]> Forward)>> Layers = new()
    {
        ["lstm"] = () => Lstm(nn.LSTM(3, 4)),
        ["lstm-deep"] = () => Lstm(nn.LSTM(3, 4, 2, batchFirst: true, bidirectional: true)),
        ["gru"] = () => Gru(nn.GRU(3, 4, batchFirst: true)),
        ["gru-deep"] = () => Gru(nn.GRU(3, 4, 2, bias: false, bidirectional: true)),
        ["rnn"] = () => Rnn(nn.RNN(3, 4, 2)),
        ["rnn-relu"] = () => Rnn(nn.RNN(3, 4, nonLinearity: nn.NonLinearities.ReLU, batchFirst: true)),
        ["packed-lstm"] = () => Packed(nn.LSTM(3, 4, batchFirst: true, bidirectional: true)),
        ["packed-gru"] = () => Packed(nn.GRU(3, 4, 2, batchFirst: true)),
        ["packed-rnn"] = () => Packed(nn.RNN(3, 4, batchFirst: true)),
    };

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recurrent_layer_computes_and_differentiates_as_PyTorch_does(string name)
    {
        using var scope = NewDisposeScope();
        var (module, forward) = Layers[name]();
        using (module)
        {
            new Reference("recurrent").Check(name, module, forward);
        }
    }

    [Fact]
    public void Sequences_packed_and_padded_again_are_as_they_were()
    {
        using var scope = NewDisposeScope();
        var reference = new Reference("functions");
        Tensor[] sequences = [arange(3.0f), arange(5.0f), arange(2.0f)];

        var packed = nn.utils.rnn.pack_sequence(sequences, enforce_sorted: false);
        var (padded, lengths) = nn.utils.rnn.pad_packed_sequence(packed, batch_first: true, padding_value: -1, total_length: 6);

        Reference.ShouldBeClose(packed.data, reference["packed"], "data", 0);
        Reference.ShouldBeClose(packed.batch_sizes, reference["batch-sizes"], "batch sizes", 0);
        lengths.data<long>().ToArray().ShouldBe([3, 5, 2]);
        padded.select(0, 0).data<float>().ToArray().ShouldBe([0, 1, 2, -1, -1, -1]);
        padded.select(0, 2).data<float>().ToArray().ShouldBe([0, 1, -1, -1, -1, -1]);
    }

    [Fact]
    public void Dropout_between_layers_acts_in_training_alone()
    {
        using var scope = NewDisposeScope();
        using var memory = nn.LSTM(3, 8, 2, dropout: 0.5);
        var input = randn([4, 2, 3]);

        memory.call(input).Item1.allclose(memory.call(input).Item1).ShouldBeFalse();
        memory.eval();
        memory.call(input).Item1.allclose(memory.call(input).Item1).ShouldBeTrue();
    }

    private static (nn.Module, Func<Tensor[], Tensor[]>) Lstm(TorchSharp.Modules.LSTM layer) => (layer, inputs =>
    {
        var (output, h, c) = inputs.Length == 1 ? layer.call(inputs[0]) : layer.call(inputs[0], (inputs[1], inputs[2]));
        return [output, h, c];
    });

    private static (nn.Module, Func<Tensor[], Tensor[]>) Gru(TorchSharp.Modules.GRU layer) => (layer, inputs =>
    {
        var (output, h) = inputs.Length == 1 ? layer.call(inputs[0]) : layer.call(inputs[0], inputs[1]);
        return [output, h];
    });

    private static (nn.Module, Func<Tensor[], Tensor[]>) Rnn(TorchSharp.Modules.RNN layer) => (layer, inputs =>
    {
        var (output, h) = inputs.Length == 1 ? layer.call(inputs[0]) : layer.call(inputs[0], inputs[1]);
        return [output, h];
    });

    private static (nn.Module, Func<Tensor[], Tensor[]>) Packed(nn.Module layer) => (layer, inputs =>
    {
        var packed = nn.utils.rnn.pack_padded_sequence(inputs[0], tensor(new long[] { 3, 5, 2 }), batch_first: true, enforce_sorted: false);
        switch (layer)
        {
            case TorchSharp.Modules.LSTM lstm:
                var (output, h, c) = lstm.call(packed);
                return [Padded(output), h, c];
            case TorchSharp.Modules.GRU gru:
                var (states, last) = gru.call(packed);
                return [Padded(states), last];
            default:
                var (plain, end) = ((TorchSharp.Modules.RNN)layer).call(packed);
                return [Padded(plain), end];
        }
    });

    private static Tensor Padded(nn.utils.rnn.PackedSequence packed) => nn.utils.rnn.pad_packed_sequence(packed, batch_first: true).Item1;
}
