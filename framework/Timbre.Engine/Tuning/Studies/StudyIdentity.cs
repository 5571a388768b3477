using System.Security.Cryptography;
using System.Text;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>What a search is of: going on with anything else would compare what cannot be compared.</summary>
/// <param name="Pipeline">The resolved pipeline with its search.</param>
/// <param name="BaseDirectory">The folder that its relative paths start from.</param>
/// <param name="Run">The plugins, files and versions that decide its trials.</param>
internal sealed record StudyIdentity(string Pipeline, string BaseDirectory, RunIdentity Run)
{
    /// <summary>SHA-256 of the pipeline, lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Pipeline)));

    public static StudyIdentity Of(LoadedPipeline pipeline) => new(pipeline.ResolvedYaml, pipeline.BaseDirectory, RunIdentity.Of(pipeline, ""));

    /// <summary>What differs, one sentence part each; how long and on how many processes a search runs may differ.</summary>
    public IEnumerable<string> Differences(StudyIdentity now) =>
        YamlDifference.Between(Pipeline, now.Pipeline, "device", "tune.trials", "tune.max_hours", "tune.parallel").Union(Run.Differences(now.Run));
}
