using static TorchSharp.torch;

namespace Timbre.Testing;

/// <summary>Runs the checks of augmenters.</summary>
internal static class AugmenterConformance
{
    public static IReadOnlyList<Finding> Run(IAugmenter augmenter, IAugmenter? never, IReadOnlyList<Signal> examples) => Acceptance.Run(
        examples,
        signal => augmenter.Apply(signal, new AugmentContext(1, 0, [.. Enumerable.Range(0, (int)signal.BatchSize)], 0, CPU)),
        (signal, findings) => new AugmenterChecks(augmenter, never, signal, findings).Run());
}
