using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Trains and judges a pipeline on several random splits of the same data; nothing but the split's seed changes.</summary>
public static class RepeatedSplits
{
    /// <summary>What follows the pipeline's name in the name of the folder of its repetitions.</summary>
    public const string FolderSuffix = "-repeats";

    /// <summary>The name of the report's file in the folder of all repetitions.</summary>
    public const string ReportName = "repeats.json";

    /// <summary>Runs all repetitions below <c>runs/&lt;name&gt;-repeats/&lt;time&gt;/</c>; with folds each is a cross-validation.</summary>
    /// <param name="load">Loads the pipeline with further overrides, such as <c>data.split.seed=8</c>.</param>
    /// <param name="repeats">How many, at least 1; the first is the pipeline's own split.</param>
    /// <param name="options">How to run; where it goes on, finished repetitions are kept as they are.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it early; finished repetitions are kept.</param>
    /// <returns>The report, which is also written to the folder, and the folder.</returns>
    /// <inheritdoc cref="Experiment.Run" path="/exception"/>
    public static (RepeatReport Report, string Folder) Run(
        Func<IReadOnlyList<string>, LoadedPipeline> load,
        int repeats,
        RunOptions options,
        IProgress<EngineEvent>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(options);
        var first = load([]).Pipeline;
        RequireChance(first.Data.Split);
        using var opened = ExperimentFolder.Open(options, ResultFolder.NameBeside(first.Name, FolderSuffix), "repetitions", ReportName, ResultFolder.Repeats);
        var folder = opened.Path;
        var results = new List<RepeatResult>(repeats);
        try
        {
            for (var repeat = 1; repeat <= repeats; repeat++)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new RepeatStarted(repeat, repeats));
                var seed = (first.Data.Split.Seed ?? first.Seed) + repeat - 1;
                var place = options with { Folder = ResultFolder.Repeat(folder, repeat), Resume = null };
                results.Add(new RepeatResult(repeat, seed, place.Folder, Judge(further => load([FormattableString.Invariant($"data.split.seed={seed}"), .. further]), place, progress, cancellation)));
            }
        }
        catch (OperationCanceledException cancelled)
        {
            throw new RunCancelledException(folder, cancelled) { HasCheckpoint = true };
        }

        var report = new RepeatReport
        {
            Repeats = results,
            Accuracy = Spread.Of([.. results.Select(result => result.Report.Accuracy)]),
            UnweightedRecall = Spread.Of([.. results.Select(result => result.Report.UnweightedRecall)]),
            Auc = Spread.OfKnown([.. results.Select(result => result.Report.Auc)]),
        };
        AtomicFile.WriteText(Path.Combine(folder, ReportName), report.ToJson());
        return (report, folder);
    }

    private static EvaluationReport Judge(
        Func<IReadOnlyList<string>, LoadedPipeline> load, RunOptions options, IProgress<EngineEvent>? progress, CancellationToken cancellation)
    {
        var pipeline = load([]);
        if (pipeline.Pipeline.Data.Split.Folds is not null)
        {
            return CrossValidation.Run(load, options with { Resume = Directory.Exists(options.Folder) ? options.Folder : null }, progress, cancellation).Report.Pooled;
        }

        return ExperimentPart.Run(pipeline, options, progress, cancellation).Evaluation?.Report ?? throw new RunException(
            $"The split in '{options.Folder}' has no recording left to test, since those of it were left out as unreadable or as copies; give data.split.test a larger share.");
    }

    private static void RequireChance(SplitSection split)
    {
        if (split.By == SplitBy.Source)
        {
            throw new InputException("The split is the corpus's own (data.split.by is source), and each repetition would be the same; split by group, stratified or random.");
        }

        if (split.Folds == "each-group")
        {
            throw new InputException("With each group a fold of its own every repetition would test the same; give a number of folds, such as --folds 5.");
        }

        if (split.Folds is null && split.Test == 0)
        {
            throw new InputException("The pipeline's data.split.test is 0, so that there is nothing to judge by; give it a share, or ask for folds.");
        }
    }
}
