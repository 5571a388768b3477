using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Trains, evaluates and saves what a pipeline describes.</summary>
public static class Experiment
{
    /// <summary>Overrides that make all recordings of a pipeline's data its test split, and leave out what would need a validation part.</summary>
    public static IReadOnlyList<string> WholeCorpus { get; } =
        ["data.split.by=random", "data.split.folds=", "data.split.fold=1", "data.split.train=0", "data.split.validation=0", "data.split.test=1", "train.early_stopping=", "tune="];

    /// <summary>Trains and saves the model, without judging it.</summary>
    /// <inheritdoc cref="Run" path="/exception"/>
    public static RunResult Train(
        LoadedPipeline pipeline, RunOptions options, IProgress<EngineEvent>? progress = null, CancellationToken cancellation = default) =>
        ExperimentRun.Start(pipeline, options, progress, evaluate: false, cancellation);

    /// <summary>Trains, evaluates on the test split, and saves the model and its figures in a run folder.</summary>
    /// <exception cref="PipelineException">The pipeline's stages or data do not fit each other.</exception>
    /// <exception cref="StageException">A stage fails; the location is the stage's.</exception>
    /// <exception cref="InputException">There is no such device, or the run cannot be resumed.</exception>
    /// <exception cref="RunException">Training failed.</exception>
    /// <exception cref="RunCancelledException">The run was cancelled, and can be resumed.</exception>
    public static RunResult Run(
        LoadedPipeline pipeline, RunOptions options, IProgress<EngineEvent>? progress = null, CancellationToken cancellation = default) =>
        ExperimentRun.Start(pipeline, options, progress, evaluate: true, cancellation);

    /// <summary>Judges a trained model by the test split of a pipeline's data.</summary>
    /// <param name="bundle">The model.</param>
    /// <param name="pipeline">The pipeline whose data it is judged by; its split must be the one that the model was trained with for the report to be fair.</param>
    /// <param name="options">How to run; nothing is written but caches.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static EvaluationResult Evaluate(
        Bundle bundle, LoadedPipeline pipeline, RunOptions options, IProgress<EngineEvent>? progress = null, CancellationToken cancellation = default) =>
        Evaluate(bundle, pipeline, options, isTrainedOn: true, progress, cancellation);

    /// <summary>Judges a trained model by data that it was not trained on, without a warning that they are others.</summary>
    /// <inheritdoc cref="Evaluate(Bundle, LoadedPipeline, RunOptions, IProgress{EngineEvent}, CancellationToken)" path="/param"/>
    internal static EvaluationResult EvaluateElsewhere(
        Bundle bundle, LoadedPipeline pipeline, RunOptions options, IProgress<EngineEvent>? progress = null, CancellationToken cancellation = default) =>
        Evaluate(bundle, pipeline, options, isTrainedOn: false, progress, cancellation);

    private static EvaluationResult Evaluate(
        Bundle bundle, LoadedPipeline pipeline, RunOptions options, bool isTrainedOn, IProgress<EngineEvent>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(options);
        RequireLabels(bundle, pipeline);
        return ModelJudge.Judge(bundle, pipeline, options, isTrainedOn, progress ?? new NoProgress(), cancellation);
    }

    /// <summary>Refuses a model whose outputs are not the labels of a pipeline.</summary>
    internal static void RequireLabels(Bundle bundle, LoadedPipeline pipeline)
    {
        if (!bundle.Metadata.Labels.SequenceEqual(pipeline.Pipeline.Data.Labels))
        {
            throw new InputException(
                $"The model knows the labels {string.Join(", ", bundle.Metadata.Labels)}, and the pipeline has {string.Join(", ", pipeline.Pipeline.Data.Labels)}; they must be the same, in the same order.");
        }
    }

    private sealed class NoProgress : IProgress<EngineEvent>
    {
        public void Report(EngineEvent value)
        {
        }
    }
}
