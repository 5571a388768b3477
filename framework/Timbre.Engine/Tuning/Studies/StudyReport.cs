using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>What a search came to.</summary>
public sealed record StudyReport
{
    /// <summary>The name of the best pipeline's file in the search's folder.</summary>
    public const string BestName = "best.yaml";

    /// <summary>The name of the table of trials in the search's folder.</summary>
    public const string TableName = "trials.csv";

    /// <summary>The name of the record's file in the search's folder.</summary>
    public const string RecordName = StudyStore.FileName;

    /// <summary>The search's folder.</summary>
    public required string Folder { get; init; }

    /// <summary>What trials were compared by, on the validation part.</summary>
    public required string Metric { get; init; }

    /// <summary>The paths that were searched, in the order of the space.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>How the values of each path lie, in the order of <see cref="Paths"/>.</summary>
    public required IReadOnlyList<SearchScale> Scales { get; init; }

    /// <summary>How values were proposed.</summary>
    public required TuneMethod Method { get; init; }

    /// <summary>Seconds that the search took, resumed parts added up.</summary>
    public required double Seconds { get; init; }

    /// <summary>In how many parts it was carried out.</summary>
    public required int Sessions { get; init; }

    /// <summary>All trials, the best first.</summary>
    public required IReadOnlyList<Trial> Trials { get; init; }

    /// <summary>The best of the trials that were trained to their end; null where there is none.</summary>
    public required Trial? Best { get; init; }

    /// <summary>Why there is no best trial, as a full sentence; null where there is one.</summary>
    public string? WithoutBest => Best is not null ? null
        : Trials.Count == 0 ? "The search has no trial, since the time that it was given was over before the first one began; give it more, and go on with it."
        : Trials.Any(trial => trial.State is TrialState.Running or TrialState.Pruned)
            ? FormattableString.Invariant($"The search has no best trial: of {Trials.Count} none was trained to its end in the time that it was given; give it more, and go on with it.")
        : FormattableString.Invariant($"The search has no best trial: of {Trials.Count} none has a result. Trial {Trials[0].Number}: ")
            + (Trials[0].Error?.Split('\n')[0] ?? $"its {Metric} is not a number.");

    /// <summary>How much each path mattered, the most important first; empty where too few trials ended.</summary>
    public required IReadOnlyList<ParameterImportance> Importance { get; init; }

    /// <summary>The best pipeline, a file that runs; null where there is none.</summary>
    public required string? BestPipeline { get; init; }

    /// <summary>The report as JSON, with keys as in the pipeline's YAML.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EngineJson.Indented);

    /// <summary>Sums up a search by its record, whether it has ended, was interrupted or is going on; no code of the pipeline is run.</summary>
    /// <param name="folder">The search's folder.</param>
    /// <exception cref="InputException">There is no record, it is damaged or of a newer version, or its search can no longer be read.</exception>
    public static StudyReport Read(string folder)
    {
        using var store = StudyStore.Read(Path.Combine(folder, RecordName));
        var identity = store.Identity ?? throw new InputException($"The search in '{folder}' was ended before it began; start it anew.");
        return Of(SectionOf(identity, folder), store, store.Trials(), folder);
    }

    /// <summary>Sums a search up, and writes the table and the best pipeline.</summary>
    internal static StudyReport Write(LoadedPipeline pipeline, PipelineLoadOptions loading, StudyStore store, IReadOnlyList<Trial> trials, string folder)
    {
        var report = Of(pipeline.Pipeline.Tune!, store, trials, folder);
        AtomicFile.WriteText(Path.Combine(folder, TableName), report.Table());
        if (report.Best is not null)
        {
            AtomicFile.WriteText(report.BestPipeline!, report.BestYaml(pipeline, loading));
        }

        return report;
    }

    private static StudyReport Of(TuneSection section, StudyStore store, IReadOnlyList<Trial> trials, string folder)
    {
        var metric = StudyMetric.Of(section);
        var space = SearchDimension.Of(section);
        var best = BestOf(trials, metric);
        return new StudyReport
        {
            Folder = folder,
            Metric = metric.Name,
            Paths = [.. section.Space.Keys],
            Scales = [.. space.Select(dimension => dimension.Scale)],
            Method = section.Method,
            Seconds = store.Seconds,
            Sessions = store.Sessions,
            Trials = Ranked(trials, metric),
            Best = best,
            Importance = PedAnova.Of(space, trials, metric),
            BestPipeline = best is null ? null : Path.Combine(folder, BestName),
        };
    }

    // Its block alone: data may be gone and plugins absent, and the search is what it was.
    private static TuneSection SectionOf(StudyIdentity identity, string folder)
    {
        var block = identity.Pipeline.Split('\n').SkipWhile(line => line != "tune:").Skip(1).TakeWhile(line => line.StartsWith(' '));
        try
        {
            return RecordLoader.LoadText<TuneSection>(string.Join('\n', block), RunFolder.PipelineName, identity.BaseDirectory, "a search", PluginCatalogue.BuiltIn);
        }
        catch (PipelineException mistakes)
        {
            throw new InputException($"The search in '{folder}' can no longer be read: {mistakes.Message}", mistakes);
        }
    }

    /// <summary>The best of the trials that were trained to their end; of equal ones the first.</summary>
    internal static Trial? BestOf(IReadOnlyList<Trial> trials, StudyMetric metric) => trials
        .Where(trial => trial is { State: TrialState.Complete, Value: { } value } && !double.IsNaN(value))
        .OrderByDescending(trial => metric.Merit(trial.Value!.Value))
        .ThenBy(trial => trial.Number)
        .FirstOrDefault();

    private static IReadOnlyList<Trial> Ranked(IReadOnlyList<Trial> trials, StudyMetric metric) =>
    [
        .. trials.OrderBy(trial => trial.State switch { TrialState.Complete => 0, TrialState.Pruned => 1, TrialState.Running => 2, _ => 3 })
            .ThenByDescending(trial => trial.State == TrialState.Complete ? 0 : trial.Epochs.Count)
            .ThenByDescending(trial => trial.Value is { } value ? metric.Merit(value) : double.NegativeInfinity)
            .ThenBy(trial => trial.Number),
    ];

    private string Table()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true))
        {
            Row(csv, ["trial", "state", Metric, "epochs", "started", "ended", .. Paths, "error"]);
            foreach (var trial in Trials.OrderBy(trial => trial.Number))
            {
                Row(csv,
                [
                    trial.Number.ToString(CultureInfo.InvariantCulture),
                    trial.State.ToString().ToLowerInvariant(),
                    trial.Value?.ToString("R", CultureInfo.InvariantCulture),
                    trial.Epochs.Count.ToString(CultureInfo.InvariantCulture),
                    trial.Started.ToString("O", CultureInfo.InvariantCulture),
                    trial.Ended?.ToString("O", CultureInfo.InvariantCulture),
                    .. Paths.Select(trial.Find),
                    trial.Error,
                ]);
            }
        }

        return text.ToString();
    }

    private static void Row(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }

    private string BestYaml(LoadedPipeline pipeline, PipelineLoadOptions loading)
    {
        var loaded = PipelineLoader.LoadText(pipeline.ResolvedYaml, "pipeline.yaml", pipeline.BaseDirectory, loading with
        {
            Plugins = [],
            Overrides = ["tune="],
            Assignments = [.. Best!.Parameters.Select(parameter => parameter.ToString())],
        });
        var values = string.Concat(Best.Parameters.Select(parameter => $"#   {parameter.Path}: {parameter.Value}\n"));
        return FormattableString.Invariant(
            $"# The best of {Trials.Count} {(Trials.Count == 1 ? "trial" : "trials")} by {Metric}: trial {Best.Number} with {Best.Value:F4}, on the validation part by which it was chosen.\n{values}")
            + loaded.RootedYaml;
    }
}
