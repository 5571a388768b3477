using System.Text.Json;
using System.Text.Json.Nodes;
using Timbre.Engine;

namespace Timbre.Reports;

/// <summary>Writes <c>report.html</c> into the folder of a run or of a cross-validation, from the files that are there.</summary>
public static class RunReport
{
    /// <summary>The name of the report's file.</summary>
    public const string FileName = "report.html";

    /// <summary>Writes the report of a run, or of all folds where the folder is that of a cross-validation.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <returns>The report, an absolute path.</returns>
    /// <exception cref="InputException">There is no such folder, it is no run's, or one of its files is damaged.</exception>
    /// <exception cref="IOException">The report cannot be written.</exception>
    public static string Write(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var report = Path.Combine(full, FileName);
        var html = ReportPage.Html(Gather(full));
        AtomicFile.WriteText(report, html);
        return report;
    }

    /// <summary>Writes the reports of all folds of a cross-validation and that of the whole.</summary>
    /// <inheritdoc cref="Write"/>
    /// <param name="folder">The folder of all folds.</param>
    public static string WriteFolds(string folder)
    {
        foreach (var fold in Directory.EnumerateDirectories(folder).Where(run => File.Exists(Path.Combine(run, RunFolder.PipelineName))).Order(StringComparer.Ordinal))
        {
            Write(fold);
        }

        return Write(folder);
    }

    private static ReportData Gather(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException($"There is no run at '{folder}'; name the folder of a run.");
        }

        var folds = ReadJson(Path.Combine(folder, CrossValidation.ReportName));
        var inside = folds is null ? folder : FirstFold(folder);
        var pipeline = Path.Combine(inside, RunFolder.PipelineName);
        if (!File.Exists(pipeline))
        {
            throw new InputException($"'{folder}' is no folder of a run: it holds no {RunFolder.PipelineName}. Name one that 'timbre run' has printed.");
        }

        var yaml = File.ReadAllText(pipeline);
        var history = RunHistory.Read(Path.Combine(inside, RunFolder.LogName));
        var views = new SoundViews();
        var (mistakes, count) = ReadMistakes(folder, views);
        var data = new ReportData
        {
            Name = PipelineName(yaml),
            Run = Path.GetFileName(folder),
            Started = history.Started,
            Metrics = folds is null ? ReadJson(Path.Combine(folder, RunFolder.MetricsName)) : folds["pooled"]?.DeepClone(),
            Folds = Summary(folds),
            Mistakes = mistakes,
            MistakesInAll = count,
            Pipeline = yaml,
            Events = history.Last,
            Notes = history.Notes,
        };
        return folds is not null ? data : data with
        {
            Epochs = history.Epochs,
            Phases = history.Phases,
            Resumptions = history.Resumptions,
            Examples = Examples.Of(folder, views),
        };
    }

    private static (IReadOnlyList<Mistake> Shown, int InAll) ReadMistakes(string folder, SoundViews views)
    {
        var predictions = Path.Combine(folder, RunFolder.PredictionsName);
        if (!File.Exists(predictions))
        {
            return ([], 0);
        }

        var (labels, judgements) = JudgementTable.Read(predictions);
        return Mistakes.Of(labels, judgements, views);
    }

    private static string FirstFold(string folder) =>
        Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).FirstOrDefault(run => File.Exists(Path.Combine(run, RunFolder.PipelineName))) ?? folder;

    // Of each fold what a table shows; whole reports are in the folds' own folders.
    private static JsonObject? Summary(JsonNode? folds) => folds is null ? null : new JsonObject
    {
        ["accuracy"] = folds["accuracy"]?.DeepClone(),
        ["unweighted_recall"] = folds["unweighted_recall"]?.DeepClone(),
        ["folds"] = new JsonArray([.. (folds["folds"]?.AsArray() ?? []).Select(fold => new JsonObject
        {
            ["fold"] = fold?["fold"]?.DeepClone(),
            ["groups"] = fold?["groups"]?.DeepClone(),
            ["folder"] = Path.GetFileName((string?)fold?["folder"]),
            ["recordings"] = fold?["report"]?["recordings"]?.DeepClone(),
            ["accuracy"] = fold?["report"]?["accuracy"]?.DeepClone(),
            ["unweighted_recall"] = fold?["report"]?["unweighted_recall"]?.DeepClone(),
        })]),
    };

    private static JsonNode? ReadJson(string path)
    {
        try
        {
            return File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null;
        }
        catch (JsonException failure)
        {
            throw new InputException($"'{path}' is damaged: {failure.Message} Evaluate the run anew.", failure);
        }
    }

    private static string PipelineName(string yaml) =>
        yaml.Split('\n').FirstOrDefault(line => line.StartsWith("name:", StringComparison.Ordinal))?["name:".Length..].Trim().Trim('"', '\'') ?? "run";
}
