using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Trains and judges a pipeline once for each fold of its data.</summary>
public static class CrossValidation
{
    /// <summary>What follows the pipeline's name in the name of the folder of its folds.</summary>
    public const string FolderSuffix = "-folds";

    /// <summary>The name of the report's file in the folder of all folds.</summary>
    public const string ReportName = "cross-validation.json";

    /// <summary>Runs all folds; each is a run of its own below <c>runs/&lt;name&gt;-folds/&lt;time&gt;/</c>.</summary>
    /// <param name="load">Loads the pipeline with further overrides, such as <c>data.split.fold=2</c>.</param>
    /// <param name="options">How to run; where it goes on, finished folds are kept as they are.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it early; finished folds are kept.</param>
    /// <returns>The report, which is also written to the folder, and the folder.</returns>
    /// <inheritdoc cref="Experiment.Run" path="/exception"/>
    public static (CrossValidationReport Report, string Folder) Run(
        Func<IReadOnlyList<string>, LoadedPipeline> load,
        RunOptions options,
        IProgress<EngineEvent>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(options);
        var first = load([]);
        if (first.Pipeline.Data.Split.Folds is null)
        {
            throw new InputException("The pipeline's data.split has no folds; give it folds, as in 'folds: 5' or 'folds: each-group'.");
        }

        var count = Count(first, options, cancellation);
        using var place = ExperimentFolder.Open(options, ResultFolder.NameBeside(first.Pipeline.Name, FolderSuffix), "folds", ReportName, ResultFolder.Folds);
        var folder = place.Path;
        var folds = new List<FoldResult>(count);
        var results = new List<EvaluationResult>(count);
        try
        {
            for (var fold = 1; fold <= count; fold++)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new FoldStarted(fold, count));
                var (result, evaluation) = Run(load, fold, folder, options, progress, cancellation);
                folds.Add(result);
                results.Add(evaluation);
            }
        }
        catch (OperationCanceledException cancelled)
        {
            throw new RunCancelledException(folder, cancelled) { HasCheckpoint = true };
        }

        var pooled = new EvaluationResult(Evaluator.Pool(results, options.Slices), [.. results.SelectMany(result => result.Judgements)]);
        var report = new CrossValidationReport
        {
            Folds = folds,
            Pooled = EvaluationFiles.Write(Path.Combine(folder, RunFolder.PredictionsName), pooled.Report.Labels, pooled),
            Accuracy = Spread.Of([.. folds.Select(fold => fold.Report.Accuracy)]),
            UnweightedRecall = Spread.Of([.. folds.Select(fold => fold.Report.UnweightedRecall)]),
            Auc = Spread.OfKnown([.. folds.Select(fold => fold.Report.Auc)]),
        };
        AtomicFile.WriteText(Path.Combine(folder, ReportName), report.ToJson());
        return (report, folder);
    }

    private static (FoldResult Fold, EvaluationResult Evaluation) Run(
        Func<IReadOnlyList<string>, LoadedPipeline> load,
        int fold,
        string folder,
        RunOptions options,
        IProgress<EngineEvent>? progress,
        CancellationToken cancellation)
    {
        var pipeline = load([FormattableString.Invariant($"data.split.fold={fold}")]);
        var part = ExperimentPart.Run(pipeline, options with { Folder = ResultFolder.Fold(folder, fold), Resume = null }, progress, cancellation);
        return part.Evaluation is { } evaluation
            ? (new FoldResult(fold, part.TestGroups, part.Folder, evaluation.Report), evaluation)
            : throw new RunException(FormattableString.Invariant(
                $"Fold {fold} has no recording left to test, since those of it were left out as unreadable or as copies; ask for fewer folds. The folds before it are kept in '{folder}'."));
    }

    // Listing is cheap; what a fold decodes is not known before.
    private static int Count(LoadedPipeline pipeline, RunOptions options, CancellationToken cancellation)
    {
        var corpus = Corpus.Read(pipeline, new SourceContext(pipeline.BaseDirectory, options.CacheDirectory, Cancellation: cancellation));
        var section = pipeline.Pipeline.Data.Split;
        Slicer.Require(options.Slices, corpus.Samples.Select(sample => sample.Recording));
        return DataErrors.Placed(pipeline, "data.split", () =>
        {
            GroupSplit.RequireGroups(section.By == SplitBy.Group ? corpus.Samples : []);
            var count = FoldSplit.Count(corpus.Samples, section);
            // All folds before the first is trained: a later one that cannot be made would cost hours.
            for (var fold = 1; fold <= count; fold++)
            {
                SplitPlanner.Plan(corpus.Samples, corpus.Labels, section with { Fold = fold }, section.Seed ?? pipeline.Pipeline.Seed);
            }

            return count;
        });
    }
}
