using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Testing;

/// <summary>Runs the checks of models.</summary>
internal static class ModelConformance
{
    public static IReadOnlyList<Finding> Run(IModel model, ModelContext context, bool ignoresPadding)
    {
        using var scope = torch.NewDisposeScope();
        var findings = new FindingList();
        var input = Example.OfShape(context.Input);
        findings.Check("the output is logits [batch, class]", () => Form(model, context, input));
        if (findings.All.Count == 0)
        {
            new ModuleChecks(() => model.Build(context), Call, input, findings).Run(ignoresPadding, passesGradients: false);
        }

        return findings.All;
    }

    private static Signal Call(nn.Module network, Signal input) =>
        Signal.Vector(((nn.Module<Tensor, Tensor, Tensor>)network).call(input.Values, input.Lengths));

    private static string? Form(IModel model, ModelContext context, Signal input)
    {
        using var network = model.Build(context);
        network.eval();
        var logits = network.call(input.Values, input.Lengths);
        long[] expected = [input.BatchSize, context.ClassCount];
        return logits.shape.SequenceEqual(expected) && logits.dtype == ScalarType.Float32
            ? null
            : $"{logits.dtype} [{string.Join(", ", logits.shape)}] came out instead of Float32 [{string.Join(", ", expected)}]";
    }
}
