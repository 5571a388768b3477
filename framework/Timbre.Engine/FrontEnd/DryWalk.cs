using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>A signal of silence on its way through the stages of a pipeline, inside the caller's dispose scope.</summary>
internal sealed class DryWalk
{
    private readonly LoadedPipeline _pipeline;
    private readonly Action<Diagnostic> _refuse;
    private readonly List<StageShape> _shapes;
    private Signal _signal;

    /// <summary>Starts at the entrance.</summary>
    /// <param name="pipeline">The pipeline; null in place of a stage is one with mistakes.</param>
    /// <param name="entrance">What comes in.</param>
    /// <param name="refuse">Told of each mistake.</param>
    public DryWalk(LoadedPipeline pipeline, StageShape entrance, Action<Diagnostic> refuse)
    {
        _pipeline = pipeline;
        _refuse = refuse;
        _shapes = [entrance];
        var shape = entrance.Shape;
        var length = shape.Kind == SignalKind.Vector ? 1 : shape.Dimensions[^1];
        _signal = new Signal(zeros([2, .. shape.Dimensions]), full([2], length, ScalarType.Int64), shape.Rate, shape.Kind) { Groups = ["silence", "silence"] };
    }

    /// <summary>The shapes at the entrance and after each stage that ran.</summary>
    public IReadOnlyList<StageShape> Shapes => _shapes;

    /// <summary>Runs all stages that give back what they take.</summary>
    public void Prepare(IReadOnlyList<Stage<IFeatureExtractor>?> stages)
    {
        for (var i = 0; i < stages.Count; i++)
        {
            Extract("prepare", i, stages[i], StageCall.SameKind);
        }
    }

    /// <summary>Runs stages as long as each goes well; false where one did not, and what follows has no known input.</summary>
    public bool Extract(IReadOnlyList<Stage<IFeatureExtractor>?> stages) =>
        Enumerable.Range(0, stages.Count).All(i => Extract("features", i, stages[i], (output, _) => output));

    /// <summary>Runs all augmenters of a list.</summary>
    public void Augment(string list, IReadOnlyList<Stage<IAugmenter>?> stages, int firstStage)
    {
        for (var i = 0; i < stages.Count; i++)
        {
            var stage = stages[i];
            var context = new AugmentContext(_pipeline.Pipeline.Seed, 0, [0, 1], firstStage + i, CPU) { BaseDirectory = _pipeline.BaseDirectory };
            Run(list, i, stage?.Name, stage?.Location, given =>
            {
                var augmented = stage!.Plugin.Apply(given, context);
                return context.LabelMixes.Count > 0 && firstStage == RandomStages.Augment && _pipeline.Pipeline.Train.AugmentVersions > 0
                    ? throw LabelMixing.Refusal(stage, LabelMixing.KeptVersions)
                    : augmented;
            });
        }
    }

    private bool Extract(string list, int index, Stage<IFeatureExtractor>? stage, Func<Signal, Signal, Signal> check) =>
        Run(list, index, stage?.Name, stage?.Location, given =>
        {
            (stage!.Plugin as IFittedFeatureExtractor)?.Fit([given]);
            return check(stage.Plugin.Extract(given), given);
        });

    // A stage without a name has mistakes that are reported already; what its input shows besides is still told.
    private bool Run(string list, int index, string? name, SourceLocation? location, Func<Signal, Signal> call)
    {
        var mistakes = _pipeline.MistakesFor(list, index, _signal.Shape);
        foreach (var mistake in mistakes)
        {
            _refuse(mistake);
        }

        if (mistakes.Count > 0 || name is null || location is null)
        {
            return false;
        }

        try
        {
            _signal = StageCall.Run(name, location, _signal, call);
            _shapes.Add(new StageShape(FormattableString.Invariant($"{list}[{index}]"), name, location, _signal.Shape));
            return true;
        }
        catch (StageException refusal)
        {
            _refuse(new Diagnostic(refusal.Location, refusal.Message, SourceLines.Find(_pipeline, refusal.Location)));
            return false;
        }
    }
}
