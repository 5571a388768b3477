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

    private static readonly Dictionary<string, Action<Tensor>> Fills = new()
    {
        ["kaiming-uniform"] = t => init.kaiming_uniform_(t, mode: init.FanInOut.FanOut, nonlinearity: init.NonlinearityType.ReLU),
        ["kaiming-normal"] = t => init.kaiming_normal_(t, a: 0.1),
        ["xavier-uniform"] = t => init.xavier_uniform_(t, 1.5),
        ["xavier-normal"] = t => init.xavier_normal_(t),
        ["trunc-normal"] = t => init.trunc_normal_(t, 0.1, 0.5, -0.6, 0.4),
        ["uniform"] = t => init.uniform_(t, -2, 3),
        ["normal"] = t => init.normal_(t, 1, 2),
        ["orthogonal"] = t => init.orthogonal_(t, 1.2),
        ["orthogonal-wide"] = t => init.orthogonal_(t),
        ["dirac"] = t => init.dirac_(t),
        ["eye"] = t => init.eye_(t),
        ["sparse"] = t => init.sparse_(t, 0.4),
    };

    public static TheoryData<string> LayerNames => [.. Layers.Keys];

    public static TheoryData<string> FillNames => [.. Fills.Keys];

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

    [Theory]
    [MemberData(nameof(FillNames))]
    public void A_fill_draws_what_PyTorch_draws_from_the_seed(string name)
    {
        using var scope = NewDisposeScope();
        var expected = new Reference("initial-values")[$"fill/{name}"];
        var actual = empty(expected.shape);

        manual_seed(1);
        Fills[name](actual);

        Reference.ShouldBeClose(actual, expected, name, 1e-6);
    }
}
