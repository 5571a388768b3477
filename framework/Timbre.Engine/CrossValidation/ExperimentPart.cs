using System.Security.Cryptography;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>A run within a larger experiment: kept where it is complete, gone on with where it was interrupted, new elsewhere.</summary>
internal sealed record ExperimentPart
{
    /// <summary>The run's folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The groups in its test part, in order.</summary>
    public required IReadOnlyList<string> TestGroups { get; init; }

    /// <summary>Its evaluation; null where its test part has no recording left.</summary>
    public required EvaluationResult? Evaluation { get; init; }

    /// <summary>Carries the run out, or reads what it left.</summary>
    /// <param name="pipeline">Its pipeline.</param>
    /// <param name="options">How to run, with its folder.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InputException">Its folder holds the run of another pipeline, or of other recordings.</exception>
    /// <inheritdoc cref="Experiment.Run" path="/exception"/>
    public static ExperimentPart Run(LoadedPipeline pipeline, RunOptions options, IProgress<EngineEvent>? progress, CancellationToken cancellation)
    {
        var folder = options.Folder!;
        if (IsComplete(folder))
        {
            var kept = Read(folder);
            RequireSame(pipeline, folder, kept, options, cancellation);
            progress?.Report(new RunKept(folder));
            return kept;
        }

        var result = Experiment.Run(pipeline, options with { Resume = Directory.Exists(folder) ? folder : null }, progress, cancellation);
        return new ExperimentPart { Folder = result.Folder, TestGroups = result.Audit.TestGroups, Evaluation = result.Evaluation };
    }

    private static bool IsComplete(string folder) => new[] { RunFolder.BundleName, RunFolder.MetricsName, RunFolder.PredictionsName }
        .All(name => File.Exists(Path.Combine(folder, name)));

    private static ExperimentPart Read(string folder)
    {
        var (path, predictions) = (Path.Combine(folder, RunFolder.MetricsName), Path.Combine(folder, RunFolder.PredictionsName));
        try
        {
            var report = EvaluationReport.FromJson(File.ReadAllText(path));
            if (report.PredictionsSha256 != Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(predictions))))
            {
                throw new InputException($"'{predictions}' was altered after the run wrote it; remove the folder '{folder}' to run it anew.");
            }

            return new ExperimentPart
            {
                Folder = folder,
                TestGroups = report.Audit?.TestGroups ?? [],
                // As the run gave it before it was written.
                Evaluation = new EvaluationResult(report with { PredictionsSha256 = null }, JudgementTable.Read(predictions).Judgements),
            };
        }
        catch (System.Text.Json.JsonException failure)
        {
            throw new InputException($"'{path}' is damaged ({failure.Message.TrimEnd('.')}); remove the folder '{folder}' to run it anew.", failure);
        }
    }

    // What a run that goes on compares with its checkpoint.
    private static void RequireSame(LoadedPipeline pipeline, string folder, ExperimentPart kept, RunOptions options, CancellationToken cancellation)
    {
        var metadata = Bundle.ReadMetadata(Path.Combine(folder, RunFolder.BundleName));
        var before = File.ReadAllText(Path.Combine(folder, RunFolder.PipelineName));
        List<string> differences =
        [
            .. YamlDifference.Between(before, pipeline.ResolvedYaml, "device", "tune"),
            .. metadata.TimbreVersion == EngineVersion.Timbre ? Array.Empty<string>() : [$"Timbre was {metadata.TimbreVersion} and is {EngineVersion.Timbre}"],
            .. pipeline.Assemblies
                .Where(assembly => !assembly.IsFirstParty && metadata.Plugins.FirstOrDefault(plugin => plugin.Name == assembly.Name)?.Sha256 != assembly.Sha256)
                .Select(assembly => $"the plugin assembly '{assembly.Name}' is not the same file"),
        ];
        if (differences.Count == 0 && !TestNames(pipeline, options, cancellation).IsSupersetOf(kept.Evaluation!.Judgements.Select(judgement => judgement.Name)))
        {
            differences.Add("the recordings or their split are not the same");
        }

        if (differences.Count > 0)
        {
            throw new InputException($"The run '{folder}' is of another experiment: {string.Join("; ", differences)}. Undo the change, or start anew without --resume.");
        }
    }

    private static HashSet<string> TestNames(LoadedPipeline pipeline, RunOptions options, CancellationToken cancellation)
    {
        var corpus = Corpus.Read(pipeline, new SourceContext(pipeline.BaseDirectory, options.CacheDirectory, Cancellation: cancellation));
        var section = pipeline.Pipeline.Data.Split;
        var split = DataErrors.Placed(pipeline, "data.split", () => SplitPlanner.Plan(corpus.Samples, corpus.Labels, section, section.Seed ?? pipeline.Pipeline.Seed));
        return [.. split.Test.Select(sample => sample.Recording.Name)];
    }
}
