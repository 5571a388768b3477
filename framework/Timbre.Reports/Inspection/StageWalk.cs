using System.Runtime.InteropServices;
using Timbre.Engine;
using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Reports;

/// <summary>Takes one clip, or one array in its place, through the stages of a pipeline up to the network.</summary>
internal static class StageWalk
{
    private const string Alone = "learned from this clip alone";

    /// <summary>What goes in and what comes out of each stage, augmented as in the first epoch.</summary>
    /// <remarks>A stage that learns from the training part learns from this clip, since nothing was trained.</remarks>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="input">The clip, as its shape says.</param>
    /// <param name="sample">The recording's index in the corpus, which its draws hang on.</param>
    /// <exception cref="StageException">A stage refuses its input; the location is the stage's.</exception>
    public static IReadOnlyList<StageView> Of(LoadedPipeline pipeline, StageView input, int sample)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        var stages = pipeline.Pipeline;
        var length = input.Shape.Kind == SignalKind.Vector ? 1 : input.Shape.Dimensions[^1];
        var signal = new Signal(tensor(input.Values).reshape([1, .. input.Shape.Dimensions]), tensor(new[] { length }), input.Shape.Rate, input.Shape.Kind) { Groups = ["this"] };
        var views = new List<StageView> { input };
        Extract("prepare", stages.Prepare, StageCall.SameKind);
        Augment("augment", stages.Augment, RandomStages.Augment);
        Extract("features", stages.Features, (output, _) => output);
        Augment("augment_features", stages.AugmentFeatures, RandomStages.AugmentFeatures);
        return views;

        void Extract(string list, IReadOnlyList<Stage<IFeatureExtractor>> extractors, Func<Signal, Signal, Signal> check)
        {
            for (var i = 0; i < extractors.Count; i++)
            {
                var stage = extractors[i];
                var fitted = stage.Plugin is IFittedFeatureExtractor { NeedsFit: true } learns ? learns : null;
                Run(list, i, stage.Name, stage.Location, fitted is null ? "" : Alone, given =>
                {
                    fitted?.Fit([given]);
                    return check(stage.Plugin.Extract(given), given);
                });
            }
        }

        void Augment(string list, IReadOnlyList<Stage<IAugmenter>> augmenters, int first)
        {
            for (var i = 0; i < augmenters.Count; i++)
            {
                var stage = augmenters[i];
                var context = new AugmentContext(stages.Seed, 0, [sample], first + i, CPU) { BaseDirectory = pipeline.BaseDirectory };
                Run(list, i, stage.Name, stage.Location, "", given => stage.Plugin.Apply(given, context));
            }
        }

        void Run(string list, int index, string name, SourceLocation location, string note, Func<Signal, Signal> call)
        {
            signal = StageCall.Run(name, location, signal, call);
            var values = signal.Values.cpu().to(ScalarType.Float32).contiguous();
            views.Add(new StageView(
                FormattableString.Invariant($"{list}[{index}]"), name, signal.Shape, MemoryMarshal.Cast<byte, float>(values.bytes).ToArray(), note));
        }
    }
}
