using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Says what is not the same in two runs.</summary>
internal static class RunDifferences
{
    /// <summary>What differs: keys of the pipelines, then data, plugins, scripts and versions, as far as the folders tell.</summary>
    public static IReadOnlyList<RunDifference> Between(JudgedRun a, JudgedRun b) =>
    [
        .. a.Pipeline is { } before && b.Pipeline is { } after
            ? PipelineDifference.Between(before, after)
                // Bundles say better which plugins they are.
                .Where(value => a.Bundle is null || b.Bundle is null || !value.Path.StartsWith("plugins", StringComparison.Ordinal))
                .Select(value => new RunDifference(value.Path, OneLine(value.A), OneLine(value.B)))
            : [],
        .. a.Bundle is { } first && b.Bundle is { } second ? Between(first, second) : [],
    ];

    private static IEnumerable<RunDifference> Between(BundleMetadata a, BundleMetadata b) => Entries(a).Keys.Union(Entries(b).Keys)
        .Select(what => new RunDifference(what, Entries(a).GetValueOrDefault(what), Entries(b).GetValueOrDefault(what)))
        .Where(difference => difference.A != difference.B);

    private static Dictionary<string, string> Entries(BundleMetadata bundle)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["data (content, labels, groups and split)"] = Short(bundle.DataSha256),
            ["version of Timbre"] = bundle.TimbreVersion,
            ["tensor library"] = bundle.TorchVersion,
        };
        if (bundle.Parent is { } parent)
        {
            entries["bundle that it started from"] = Short(parent.Sha256);
        }

        foreach (var plugin in bundle.Plugins)
        {
            entries[$"plugins in {plugin.Name}"] = $"{plugin.Version}, {Short(plugin.Sha256)}";
        }

        foreach (var (key, hash) in bundle.Scripts)
        {
            entries[$"script at {key}"] = Short(hash);
        }

        return entries;
    }

    private static string Short(string hash) => $"sha256 {hash[..Math.Min(12, hash.Length)]}";

    private static string? OneLine(string? value) => value?.Replace("\n", " ⏎ ", StringComparison.Ordinal);
}
