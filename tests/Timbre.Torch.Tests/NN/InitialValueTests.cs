using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Timbre.Torch.Tests.NN;

public sealed class InitialValueTests
{
    private static readonly Dictionary<string, Func<Module>> Layers = new()
    {
        ["linear"] = () => Linear(5, 3),
        ["conv1d"] = () => Conv1d(4, 2, 3),
        ["conv2d"] = () => Conv2d(2, 3, (3, 2)),
        ["conv-transpose1d"] = () => ConvTranspose1d(3, 2, 3),
        ["lstm"] = () => LSTM(3, 2, 2, bidirectional: true),
        ["gru"] = () => GRU(3, 2),
        ["rnn"] = () => RNN(3, 2),
        ["embedding"] = () => Embedding(4, 3, padding_idx: 1),
        ["chain"] = () => Sequential(Linear(4, 3), Conv1d(2, 2, 3), Linear(3, 2)),
    };

    public static TheoryData<string> LayerNames => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(LayerNames))]
    public void A_new_layer_has_the_numbers_that_PyTorch_draws_from_the_seed(string name)
    {
        using var scope = NewDisposeScope();
        var expected = new Reference("initial-values").Under(name);

        manual_seed(0);
        using var layer = Layers[name]();

        var actual = layer.state_dict();
        actual.Keys.ShouldBe(expected.Keys, ignoreOrder: true);
        foreach (var (key, value) in expected)
        {
            Reference.ShouldBeClose(actual[key], value, key, 0);
        }
    }
}
