using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Timbre.Engine;

/// <summary>What the folder of a run, or of a cross-validation, says about itself.</summary>
internal sealed record JudgedRun
{
    /// <summary>The folder, as it was named.</summary>
    public required string Folder { get; init; }

    /// <summary>The classes.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The judged recordings, at least one.</summary>
    public required IReadOnlyList<Judgement> Judgements { get; init; }

    /// <summary>What flatters the figures, a full sentence each.</summary>
    public required IReadOnlyList<string> FlatteredBy { get; init; }

    /// <summary>The resolved pipeline; null where it is gone.</summary>
    public string? Pipeline { get; init; }

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

        var predictions = Path.Combine(folder, RunFolder.PredictionsName);
        if (!File.Exists(predictions))
        {
            throw new InputException($"The folder '{folder}' is no run that was evaluated, since it holds no {RunFolder.PredictionsName}; name the folder that 'timbre run' or 'timbre evaluate --folds' printed.");
        }

        var report = ReadReport(folder);
        if (report?.PredictionsSha256 is { } hash && hash != Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(predictions))))
        {
            throw new InputException($"'{predictions}' was altered after the run wrote it; evaluate the run anew.");
        }

        var (labels, judgements) = JudgementTable.Read(predictions);
        // All folds are the same pipeline but for the number of the fold.
        var first = Directory.EnumerateDirectories(folder, "fold-*").Order(StringComparer.Ordinal).FirstOrDefault() ?? folder;
        // Of an evaluation what matters is what its model was trained with, which is not in the folder's own pipeline.
        var model = Path.Combine(first, KeptEvaluation.ModelPipelineName);
        var pipeline = File.Exists(model) ? model : Path.Combine(first, RunFolder.PipelineName);
        return judgements.Count == 0 ? throw new InputException($"The run '{folder}' judged no recording.") : new JudgedRun
        {
            Folder = folder,
            Labels = labels,
            Judgements = judgements,
            FlatteredBy = report?.FlatteredBy ?? [],
            Pipeline = File.Exists(pipeline) ? File.ReadAllText(pipeline) : null,
            Bundle = ReadMetadata(first),
        };
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
