using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Runs two silent clips, or two arrays of zeros where the sources give arrays, through augmentation and features on the CPU, to see whether the stages fit each other.</summary>
/// <remarks>Fitted stages are fitted on the silence; a later fit on training data replaces what they learned.</remarks>
public static class DryRun
{
    /// <summary>The shape after each stage, in order; the last one is the network's input.</summary>
    /// <exception cref="StageException">A stage cannot take what the stage before it gives; the location is the stage's.</exception>
    public static IReadOnlyList<StageShape> Shapes(LoadedPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var declared = pipeline.Pipeline;
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var shapes = new List<StageShape> { Entrance(pipeline) };
        var entrance = shapes[0].Shape;
        var length = entrance.Kind == SignalKind.Vector ? 1 : entrance.Dimensions[^1];
        var signal = new Signal(zeros([2, .. entrance.Dimensions]), full([2], length, ScalarType.Int64), entrance.Rate, entrance.Kind) { Groups = ["silence", "silence"] };

        Extract("prepare", declared.Prepare, StageCall.SameKind);
        Augment("augment", declared.Augment, RandomStages.Augment);
        Extract("features", declared.Features, (output, _) => output);
        Augment("augment_features", declared.AugmentFeatures, RandomStages.AugmentFeatures);
        return shapes;

        void Extract(string key, IReadOnlyList<Stage<IFeatureExtractor>> stages, Func<Signal, Signal, Signal> check)
        {
            foreach (var (stage, i) in stages.Select((stage, i) => (stage, i)))
            {
                Run(key, i, stage.Name, stage.Location, given =>
                {
                    (stage.Plugin as IFittedFeatureExtractor)?.Fit([given]);
                    return check(stage.Plugin.Extract(given), given);
                });
            }
        }

        void Augment(string key, IReadOnlyList<Stage<IAugmenter>> stages, int firstStage)
        {
            foreach (var (stage, i) in stages.Select((stage, i) => (stage, i)))
            {
                var context = new AugmentContext(declared.Seed, 0, [0, 1], firstStage + i, CPU) { BaseDirectory = pipeline.BaseDirectory };
                Run(key, i, stage.Name, stage.Location, given =>
                {
                    var augmented = stage.Plugin.Apply(given, context);
                    return context.LabelMixes.Count > 0 && firstStage == RandomStages.Augment && declared.Train.AugmentVersions > 0
                        ? throw LabelMixing.Refusal(stage, LabelMixing.KeptVersions)
                        : augmented;
                });
            }
        }

        void Run(string key, int index, string name, SourceLocation location, Func<Signal, Signal> call)
        {
            signal = StageCall.Run(name, location, signal, call);
            shapes.Add(new StageShape(FormattableString.Invariant($"{key}[{index}]"), name, location, signal.Shape));
        }
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
