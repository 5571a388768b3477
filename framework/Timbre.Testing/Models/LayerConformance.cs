using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Testing;

/// <summary>Runs the checks of layers.</summary>
internal static class LayerConformance
{
    public static IReadOnlyList<Finding> Run(ILayer layer, LayerContext context, bool ignoresPadding)
    {
        using var scope = torch.NewDisposeScope();
        var findings = new FindingList();
        var input = Example.OfShape(context.Input);
        findings.Check("the output has the form of its kind", () =>
        {
            using var module = layer.Build(context);
            module.eval();
            return SignalForm.Problem(input, module.call(input));
        });
        if (findings.All.Count == 0)
        {
            new ModuleChecks(() => layer.Build(context), Call, input, findings).Run(ignoresPadding, passesGradients: true);
        }

        return findings.All;
    }

    private static Signal Call(nn.Module module, Signal input) => ((nn.Module<Signal, Signal>)module).call(input);
}
