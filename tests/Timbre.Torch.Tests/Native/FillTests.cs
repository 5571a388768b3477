using Timbre.Torch.Tests.NN;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Timbre.Torch.Tests.Native;

/// <summary>The TorchSharp package fills by code of its own, which draws otherwise here and there.</summary>
public sealed class FillTests
{
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

    public static TheoryData<string> FillNames => [.. Fills.Keys];

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
