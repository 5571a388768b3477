using System.Text.Json.Nodes;
using Timbre.Engine;

namespace Timbre.Reports;

/// <summary>Gathers the page of a search from its record, whether it has ended or not.</summary>
internal static class SearchPage
{
    // The best of them: a page of more would be slow to open and longer than anyone reads.
    private const int MostTrials = 2000;
    private const int MostCurves = 100;

    /// <summary>What the page of a folder shows.</summary>
    /// <param name="folder">The search's folder.</param>
    /// <exception cref="InputException">The record cannot be read.</exception>
    public static ReportData Gather(string folder)
    {
        var report = StudyReport.Read(folder);
        var best = report.BestPipeline is { } file && File.Exists(file) ? File.ReadAllText(file) : null;
        var searched = Path.Combine(folder, RunFolder.PipelineName);
        return Of(report, best, File.Exists(searched) ? File.ReadAllText(searched) : "");
    }

    /// <summary>What the page of a search shows.</summary>
    /// <param name="report">What it came to so far.</param>
    /// <param name="best">The best pipeline, as YAML; null where none was written yet.</param>
    /// <param name="searched">The pipeline that is searched, as YAML.</param>
    public static ReportData Of(StudyReport report, string? best, string searched) => new()
    {
        Kind = ReportKind.Search,
        Name = RunReport.PipelineName(searched),
        Run = Path.GetFileName(report.Folder),
        Started = report.Trials.Count == 0 ? null : report.Trials.Min(trial => trial.Started),
        Study = Summary(report, best is not null),
        Pipeline = best ?? searched,
    };

    private static JsonObject Summary(StudyReport report, bool hasBest) => new()
    {
        ["metric"] = report.Metric,
        ["method"] = report.Method.ToString().ToLowerInvariant(),
        ["seconds"] = Math.Round(report.Seconds, 1),
        ["sessions"] = report.Sessions,
        ["best"] = report.Best?.Number,
        ["best_pipeline"] = hasBest ? StudyReport.BestName : null,
        ["paths"] = new JsonArray([.. report.Paths.Zip(report.Scales, Searched)]),
        ["importance"] = new JsonArray([.. report.Importance.Select(path => new JsonObject { ["path"] = path.Path, ["share"] = path.Share })]),
        ["trials_in_all"] = report.Trials.Count,
        ["trials"] = new JsonArray([.. report.Trials.Take(MostTrials).Select((trial, rank) => Row(report, trial, rank < MostCurves))]),
    };

    private static JsonObject Searched(string path, SearchScale scale) => new() { ["path"] = path, ["scale"] = scale.ToString().ToLowerInvariant() };

    private static JsonObject Row(StudyReport report, Trial trial, bool hasCurve) => new()
    {
        ["number"] = trial.Number,
        ["state"] = trial.State.ToString().ToLowerInvariant(),
        ["value"] = Finite(trial.Value),
        ["epochs"] = trial.Epochs.Count,
        ["seconds"] = trial.Ended is { } ended ? Math.Round((ended - trial.Started).TotalSeconds, 1) : null,
        ["error"] = trial.Error?.Split('\n')[0],
        ["values"] = new JsonArray([.. report.Paths.Select(path => JsonValue.Create(trial.Find(path)))]),
        ["curve"] = hasCurve ? new JsonArray([.. trial.Epochs.Select(epoch => JsonValue.Create(Finite(epoch.Value)))]) : null,
    };

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? Math.Round(number, 6) : null;
}
