using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>What a run that was evaluated left in its folder: one run, a model that was judged later, or all folds or repetitions of an experiment.</summary>
internal sealed record JudgedRun
{
    /// <summary>The folder, as it was named.</summary>
    public required string Folder { get; init; }

    /// <summary>The classes.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The judged recordings, at least one; those of repetitions one after another.</summary>
    public required IReadOnlyList<Judgement> Judgements { get; init; }

    /// <summary>Whether recordings may have been judged several times, by models of several splits.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>What flatters the figures, a full sentence each.</summary>
    public required IReadOnlyList<string> FlatteredBy { get; init; }

    /// <summary>The resolved pipeline; null where it is gone.</summary>
    public PipelineText? Pipeline { get; init; }

    /// <summary>What the bundle says about itself; null where it is gone.</summary>
    public BundleMetadata? Bundle { get; init; }

    /// <summary>Reads a folder.</summary>
    /// <exception cref="InputException">It is no such folder, or its predictions are not those that the run wrote.</exception>
    public static JudgedRun Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException($"There is no run '{folder}'; name the folder of a run that was evaluated, such as runs/my-words/20260131-120000.");
        }

        var repeats = ResultFolder.Repeats(folder);
        if (repeats.Count == 0)
        {
            return ReadOne(folder);
        }

        if (!File.Exists(Path.Combine(folder, RepeatedSplits.ReportName)))
        {
            throw Unfinished(folder, "repetitions");
        }

        var all = repeats.Select(ReadOne).ToList();
        return all[0] with
        {
            Folder = folder,
            Judgements = [.. all.SelectMany(run => run.Judgements)],
            FlatteredBy = [.. all.SelectMany(run => run.FlatteredBy).Distinct(StringComparer.Ordinal)],
            IsRepeated = true,
        };
    }

    private static JudgedRun ReadOne(string folder)
    {
        var predictions = Path.Combine(folder, RunFolder.PredictionsName);
        var folds = ResultFolder.Folds(folder);
        if (!File.Exists(predictions))
        {
            throw folds.Count > 0 ? Unfinished(folder, "folds") : new InputException(
                $"The folder '{folder}' is no run that was evaluated, since it holds no {RunFolder.PredictionsName}; name the folder that 'timbre run' or 'timbre evaluate' printed.");
        }

        var report = ReadReport(folder);
        if (report?.PredictionsSha256 is { } hash && hash != Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(predictions))))
        {
            throw new InputException($"'{predictions}' was altered after the run wrote it; evaluate the run anew.");
        }

        var (labels, judgements) = JudgementTable.Read(predictions);
        // All folds are the same pipeline but for the number of the fold.
        var first = folds.Count > 0 ? folds[0] : folder;
        return judgements.Count == 0 ? throw new InputException($"The run '{folder}' judged no recording.") : new JudgedRun
        {
            Folder = folder,
            Labels = labels,
            Judgements = judgements,
            FlatteredBy = report?.FlatteredBy ?? [],
            Pipeline = ReadPipeline(first),
            Bundle = ReadMetadata(first),
        };
    }

    // Of an evaluation what matters is what its model was trained with, which is not in the folder's own pipeline.
    private static PipelineText? ReadPipeline(string folder)
    {
        var model = Path.Combine(folder, KeptEvaluation.ModelPipelineName);
        var path = File.Exists(model) ? model : Path.Combine(folder, RunFolder.PipelineName);
        return File.Exists(path) ? new PipelineText(File.ReadAllText(path), Logged(folder, nameof(PipelinePlaced), "base_directory")) : null;
    }

    private static BundleMetadata? ReadMetadata(string folder)
    {
        var (bundle, kept) = (Path.Combine(folder, RunFolder.BundleName), Path.Combine(folder, KeptEvaluation.ModelMetadataName));
        try
        {
            return File.Exists(bundle) ? Engine.Bundle.ReadMetadata(bundle)
                : File.Exists(kept) ? JsonSerializer.Deserialize<BundleMetadata>(File.ReadAllText(kept), EngineJson.Indented)
                : null;
        }
        catch (JsonException failure)
        {
            throw new InputException($"'{kept}' is damaged ({failure.Message.TrimEnd('.')}); evaluate the model anew.", failure);
        }
    }

    // What the newest event of a kind says; null where the log has none.
    private static string? Logged(string folder, string happened, string key)
    {
        var name = $"\"event\":\"{JsonNamingPolicy.SnakeCaseLower.ConvertName(happened)}\"";
        var log = Path.Combine(folder, RunFolder.LogName);
        try
        {
            return File.Exists(log) && File.ReadLines(log).LastOrDefault(line => line.Contains(name, StringComparison.Ordinal)) is { } line
                ? (string?)JsonNode.Parse(line)?[key]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static InputException Unfinished(string folder, string parts) =>
        new($"The {parts} in '{folder}' are not finished, so there is nothing to compare yet; go on with them by 'timbre evaluate' and --resume.");

    private static EvaluationReport? ReadReport(string folder)
    {
        var (single, folds) = (Path.Combine(folder, RunFolder.MetricsName), Path.Combine(folder, CrossValidation.ReportName));
        try
        {
            return File.Exists(single) ? EvaluationReport.FromJson(File.ReadAllText(single))
                : File.Exists(folds) ? EvaluationReport.FromJson(JsonNode.Parse(File.ReadAllText(folds))!["pooled"]!.ToJsonString())
                : null;
        }
        catch (Exception failure) when (failure is JsonException or NullReferenceException or InvalidOperationException)
        {
            throw new InputException($"The figures in '{folder}' are damaged ({failure.Message.TrimEnd('.')}); evaluate the run anew.", failure);
        }
    }
}
