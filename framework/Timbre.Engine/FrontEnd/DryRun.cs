using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Runs two silent clips, or two arrays of zeros where the sources give arrays, through augmentation and features on the CPU, to see whether the stages fit each other.</summary>
/// <remarks>Fitted stages are fitted on the silence; a later fit on training data replaces what they learned.</remarks>
public static class DryRun
{
    /// <summary>The shape after each stage, in order; the last one is the network's input.</summary>
    /// <exception cref="StageException">A stage cannot take what the stage before it gives; the location is the stage's, or that of its option at fault.</exception>
    public static IReadOnlyList<StageShape> Shapes(LoadedPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return Walk(pipeline, mistake => throw new StageException(mistake.Message) { Location = mistake.Location }).Shapes;
    }

    /// <summary>Goes on after a mistake as far as the shape of what follows is known.</summary>
    /// <param name="pipeline">The pipeline; null in place of a stage is one with mistakes.</param>
    /// <param name="refuse">Told of each mistake.</param>
    /// <returns>The shapes after the stages that ran, and whether the last one is the network's input.</returns>
    internal static (IReadOnlyList<StageShape> Shapes, bool IsWhole) Walk(LoadedPipeline pipeline, Action<Diagnostic> refuse)
    {
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var walk = new DryWalk(pipeline, Entrance(pipeline), refuse);
        var declared = pipeline.Pipeline;

        // What stands under prepare and augment gives back what it takes, so the next stage's input is known even where one fails.
        walk.Prepare(declared.Prepare);
        walk.Augment("augment", declared.Augment, RandomStages.Augment);
        if (walk.Extract(declared.Features))
        {
            walk.Augment("augment_features", declared.AugmentFeatures, RandomStages.AugmentFeatures);
            return (walk.Shapes, true);
        }

        return (walk.Shapes, false);
    }

    private static StageShape Entrance(LoadedPipeline pipeline)
    {
        var data = pipeline.Pipeline.Data;
        if (ArrayShapes.Declared(pipeline) is { } shape)
        {
            ArrayShapes.RefuseWaveformStages(pipeline, shape);
            return new StageShape("data.source", data.Source[0].Name, data.Source[0].Location, shape);
        }

        var length = new ClipCutter(data.Clip, data.SampleRate).ClipLength;
        return new StageShape(
            "data.clip", "clip", pipeline.Locations.GetValueOrDefault("data.clip"), new SignalShape(SignalKind.Waveform, [length], data.SampleRate));
    }
}

/// <summary>The shape of one item after a stage.</summary>
/// <param name="Key">The stage's place in the pipeline: <c>data.clip</c> or <c>data.source</c>, <c>augment[0]</c>, <c>features[1]</c>.</param>
/// <param name="Name">The plugin's name.</param>
/// <param name="Location">Where the pipeline declares it; null for the clip when the pipeline does not.</param>
/// <param name="Shape">What the stage gives.</param>
public sealed record StageShape(string Key, string Name, SourceLocation? Location, SignalShape Shape);
