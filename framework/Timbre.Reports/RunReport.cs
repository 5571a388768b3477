using System.Text.Json.Nodes;
using Timbre.Engine;

namespace Timbre.Reports;

/// <summary>Writes <c>report.html</c> into the folder of a run, a cross-validation, an evaluation, a search or a matrix, from the files that are there.</summary>
public static class RunReport
{
    /// <summary>The name of the report's file.</summary>
    public const string FileName = "report.html";

    /// <summary>Writes the report of a run or search, or those of all folds (repetitions, cells of a matrix) and of the whole where the folder is that of several.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The report of the run or of the whole, an absolute path.</returns>
    /// <exception cref="InputException">There is no such folder, it is no run's, or one of its files is damaged; if that is a file of one of several, all other reports are written, that of the whole included.</exception>
    /// <exception cref="IOException">The report cannot be written.</exception>
    public static string Write(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!Directory.Exists(full))
        {
            throw new InputException($"There is no run at '{full}'; name the folder of a run.");
        }

        List<InputException> failures = [];
        foreach (var inner in Directory.EnumerateDirectories(full).Where(inner => File.Exists(Path.Combine(inner, CrossValidation.ReportName)) || File.Exists(Path.Combine(inner, RunFolder.PipelineName))))
        {
            try
            {
                Write(inner);
            }
            catch (InputException failure)
            {
                failures.Add(failure);
            }
        }

        var page = WritePage(full, FileName, File.Exists(Path.Combine(full, CorpusMatrix.ReportName))
            ? MatrixPages.Gather(full, (name, data) => WritePage(full, name, data), failures)
            : File.Exists(Path.Combine(full, StudyReport.RecordName)) ? SearchPage.Gather(full) : Gather(full));
        return failures.Count == 0 ? page : throw new InputException(string.Join(' ', failures.Select(failure => failure.Message)), failures[0]);
    }

    private static string WritePage(string folder, string name, ReportData data)
    {
        var page = Path.Combine(folder, name);
        AtomicFile.WriteText(page, ReportPage.Html(data));
        return page;
    }

    private static ReportData Gather(string folder)
    {
        var folds = JsonFile.Read(Path.Combine(folder, CrossValidation.ReportName)) ?? JsonFile.Read(Path.Combine(folder, RepeatedSplits.ReportName));
        var inside = folds is null ? folder : FirstFold(folder);
        var pipeline = Path.Combine(inside, RunFolder.PipelineName);
        if (!File.Exists(pipeline))
        {
            throw new InputException($"'{folder}' is no folder of a run: it holds no {RunFolder.PipelineName}. Name one that 'timbre run', 'evaluate', 'tune' or 'matrix' has printed.");
        }

        var yaml = File.ReadAllText(pipeline);
        var history = RunHistory.Read(Path.Combine(inside, RunFolder.LogName));
        var views = new SoundViews();
        var (mistakes, count) = Mistakes.In(Path.Combine(folder, RunFolder.PredictionsName), views);
        var data = new ReportData
        {
            Name = PipelineName(yaml),
            Kind = folds is null ? history.Last.ContainsKey("model_named") ? ReportKind.Evaluation : ReportKind.Run
                : folds["folds"] is null ? ReportKind.Repeats : ReportKind.Folds,
            Run = Path.GetFileName(folder),
            Started = history.Started,
            Metrics = folds is null ? JsonFile.Read(Path.Combine(folder, RunFolder.MetricsName)) : folds["pooled"]?.DeepClone(),
            Folds = Summary(folds),
            Mistakes = mistakes,
            MistakesInAll = count,
            Pipeline = yaml,
            Events = folds is null ? history.Last : Environment(history),
        };
        return folds is not null ? data : data with
        {
            Notes = history.Notes,
            Epochs = history.Epochs,
            Phases = history.Phases,
            Resumptions = history.Resumptions,
            Examples = Examples.Of(folder, views),
        };
    }

    // The data and the training of one fold are not those of the whole.
    private static JsonObject Environment(RunHistory history) => new() { ["environment_known"] = history.Last["environment_known"]?.DeepClone() };

    private static string FirstFold(string folder) => Directory.EnumerateFiles(folder, RunFolder.PipelineName, SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(Path.GetDirectoryName).FirstOrDefault() ?? folder;

    // Of each fold what a table shows; whole reports are in the folds' own folders.
    private static JsonObject? Summary(JsonNode? folds)
    {
        if (folds is null)
        {
            return null;
        }

        var (kind, list) = folds["folds"] is not null ? ("fold", "folds") : ("repeat", "repeats");
        return new JsonObject
        {
            ["kind"] = kind,
            ["flattered"] = folds["flattered"]?.DeepClone(),
            ["flattered_by"] = folds["flattered_by"]?.DeepClone(),
            ["accuracy"] = folds["accuracy"]?.DeepClone(),
            ["unweighted_recall"] = folds["unweighted_recall"]?.DeepClone(),
            ["rows"] = new JsonArray([.. (folds[list]?.AsArray() ?? []).Select(row => Row(row!, kind))]),
        };
    }

    private static JsonObject Row(JsonNode fold, string kind)
    {
        var row = new JsonObject
        {
            ["number"] = fold[kind]?.DeepClone(),
            ["groups"] = fold["groups"]?.DeepClone(),
            ["folder"] = Path.GetFileName((string?)fold["folder"]),
        };
        foreach (var figure in (string[])["recordings", "accuracy", "unweighted_recall", "majority_accuracy"])
        {
            row[figure] = fold["report"]?[figure]?.DeepClone();
        }

        return row;
    }

    internal static string PipelineName(string yaml) =>
        yaml.Split('\n').FirstOrDefault(line => line.StartsWith("name:", StringComparison.Ordinal))?["name:".Length..].Trim().Trim('"', '\'') ?? "run";
}
