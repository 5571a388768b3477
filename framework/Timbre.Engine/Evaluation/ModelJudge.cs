using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Judges trained models by recordings that they may not have heard.</summary>
internal static class ModelJudge
{
    /// <summary>Judges a model by the test split of a pipeline's data; the pipeline's features are not touched.</summary>
    public static EvaluationResult Judge(
        Bundle bundle, LoadedPipeline pipeline, RunOptions options, bool isTrainedOn, IProgress<EngineEvent> progress, CancellationToken cancellation)
    {
        progress.Report(new PhaseStarted(RunPhase.Preparing));
        using var data = DecodedData.Read(pipeline, ExperimentRun.Preparation(options, bundle.Classifier.Device, progress, cancellation));
        ExperimentRun.TellLeftOut(data.Content, data.Corpus, progress);
        RequireSameInput(bundle, data.Corpus);
        Slicer.Require(options.Slices, data.Corpus.Samples.Select(sample => sample.Recording));
        var isSameSplit = data.ContentHash == bundle.Metadata.DataSha256;
        // A bundle of an earlier version does not keep what it learned from; then only the same data can tell.
        var learned = bundle.Heard?.Among([.. data.Corpus.Samples.Where(sample => data.Content.Contains(sample.Index))], data.Content)
            ?? (isSameSplit ? null : data.LearnedBy(bundle));
        var heard = Honesty.Heard(data.Split.Test, learned);
        if (isTrainedOn && !isSameSplit && (learned is null || heard.Count > 0))
        {
            progress.Report(new Warning("The data or their split are not those that the model was trained with"
                + (learned is null ? "; recordings of the test split may have been used for training." : $": {heard[0]}")));
        }

        if (isTrainedOn && TrainedOtherwise.Warning(bundle, pipeline) is { } otherwise)
        {
            progress.Report(new Warning(otherwise));
        }

        var audit = isSameSplit ? data.Audit() : data.Audit(learned ?? new HashSet<int>());
        var result = Judge(bundle.Classifier, data.Split.Test, audit, options, progress, cancellation);
        return result with { Report = result.Report with { FlatteredBy = Honesty.Reasons(audit, heard) } };
    }

    /// <summary>Judges a model by recordings, after its features have adapted to their groups where they do.</summary>
    public static EvaluationResult Judge(
        Classifier classifier,
        IReadOnlyList<Sample> test,
        AuditReport audit,
        RunOptions options,
        IProgress<EngineEvent> progress,
        CancellationToken cancellation)
    {
        var adaptation = Adapt(classifier, test, options, progress, cancellation);
        progress.Report(new PhaseStarted(RunPhase.Evaluating));
        var outcomes = new List<(Sample Sample, RecordingPrediction Prediction)>(test.Count);
        foreach (var prediction in classifier.Predict(test.Select(sample => sample.Recording), options.Workers, cancellation))
        {
            outcomes.Add((test[outcomes.Count], prediction));
            progress.Report(new RecordingPredicted(outcomes.Count, test.Count));
        }

        var result = Evaluator.Judge(classifier.Labels, outcomes, audit, options.Slices);
        return result with { Report = result.Report with { Adaptation = adaptation } };
    }

    /// <summary>Adapts features to the groups of a part by its recordings alone: labels must not reach the features that it is judged by.</summary>
    public static GroupAdaptation? Adapt(
        Classifier classifier, IReadOnlyList<Sample> part, RunOptions options, IProgress<EngineEvent> progress, CancellationToken cancellation)
    {
        if (!classifier.FrontEnd.NeedsGroups)
        {
            return null;
        }

        progress.Report(new PhaseStarted(RunPhase.Adapting));
        return classifier.Adapt(part, options.Workers, cancellation);
    }

    private static void RequireSameInput(Bundle bundle, Corpus corpus)
    {
        if (bundle.Classifier.Arrays is null != corpus.Features is null)
        {
            throw new InputException(
                $"The model takes {Word(bundle.Classifier.Arrays)}, and the pipeline's data are {Word(corpus.Features)}; judge it by data of the kind that it was trained on.");
        }

        static string Word(SignalShape? arrays) => arrays is null ? "audio" : "arrays of features";
    }
}
