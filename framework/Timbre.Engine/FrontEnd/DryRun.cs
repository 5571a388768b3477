using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Runs two silent clips through augmentation and features on the CPU, to see whether the stages fit each other.</summary>
public static class DryRun
{
    /// <summary>The shape after each stage, in order; the last one is the network's input.</summary>
    /// <exception cref="StageException">A stage cannot take what the stage before it gives; the location is the stage's.</exception>
    public static IReadOnlyList<StageShape> Shapes(LoadedPipeline pipeline) => throw new NotSupportedException();
}

/// <summary>The shape of one item after a stage.</summary>
/// <param name="Key">The stage's place in the pipeline: <c>data.clip</c>, <c>augment[0]</c>, <c>features[1]</c>.</param>
/// <param name="Name">The plugin's name.</param>
/// <param name="Location">Where the pipeline declares it; null for the clip when the pipeline does not.</param>
/// <param name="Shape">What the stage gives.</param>
public sealed record StageShape(string Key, string Name, SourceLocation? Location, SignalShape Shape);
