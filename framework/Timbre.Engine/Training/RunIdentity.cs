using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>What a checkpoint belongs to: going on with anything else would give a model that no pipeline describes.</summary>
/// <param name="Pipeline">The resolved pipeline.</param>
/// <param name="Plugins">The SHA-256 of each assembly of plugins that did not come with Timbre, by name.</param>
/// <param name="Data">The SHA-256 of the data.</param>
/// <param name="Version">The version of Timbre.</param>
internal sealed record RunIdentity(string Pipeline, IReadOnlyDictionary<string, string> Plugins, string Data, string Version)
{
    /// <summary>The SHA-256 of each file that predictions need besides the pipeline, by the key that names it.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>The SHA-256 of the bundle that training starts from; null where it starts from random weights.</summary>
    public string? Parent { get; init; }

    /// <summary>The identity of a run with this pipeline on these data.</summary>
    public static RunIdentity Of(LoadedPipeline pipeline, string dataHash, ParentModel? parent = null) => new(
        pipeline.ResolvedYaml,
        pipeline.Assemblies.Where(assembly => !assembly.IsFirstParty).ToDictionary(assembly => assembly.Name, assembly => assembly.Sha256, StringComparer.Ordinal),
        dataHash,
        EngineVersion.Timbre)
    {
        Parent = parent?.Sha256,
        Files = pipeline.Files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal),
    };

    /// <summary>What differs in <paramref name="other"/>, one sentence part each; nothing where training can go on.</summary>
    public IEnumerable<string> Differences(RunIdentity other)
    {
        foreach (var difference in YamlDifference.Between(Pipeline, other.Pipeline, "device", "tune"))
        {
            yield return difference;
        }

        foreach (var name in Plugins.Keys.Union(other.Plugins.Keys).Order(StringComparer.Ordinal))
        {
            if (Plugins.GetValueOrDefault(name) != other.Plugins.GetValueOrDefault(name))
            {
                yield return $"the plugin assembly '{name}' is not the same file";
            }
        }

        foreach (var key in Files.Keys.Union(other.Files.Keys).Order(StringComparer.Ordinal))
        {
            if (Files.GetValueOrDefault(key) != other.Files.GetValueOrDefault(key))
            {
                yield return $"the file of {key} is not the same";
            }
        }

        if (Parent != other.Parent)
        {
            yield return $"it started from {Start(Parent)} and is to start from {Start(other.Parent)}";
        }

        if (Version != other.Version)
        {
            yield return $"Timbre was {Version} and is {other.Version}";
        }

        if (Data != other.Data)
        {
            yield return "the recordings, their labels or their split are not the same";
        }
    }

    private static string Start(string? parent) => parent is null ? "random weights" : $"the bundle of sha256 {parent}";
}
