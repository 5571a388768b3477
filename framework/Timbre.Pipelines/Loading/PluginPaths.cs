using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Loading;

/// <summary>Loads the assemblies that a pipeline names under <c>plugins</c>.</summary>
internal static class PluginPaths
{
    public const string Key = "plugins";

    /// <summary>The same list with each path relative to the pipeline's folder, whichever file it was written in.</summary>
    public static MapEntry? Rebase(MapEntry? plugins, IReadOnlyList<string> further, string baseDirectory)
    {
        var listed = plugins?.Value switch
        {
            null => [],
            ListNode list => list.Items,
            { IsNull: true } => [],
            var single => [single],
        };
        var added = further.Select(path => new ScalarNode(Start($"--plugins {path}", path, baseDirectory), Path.GetFullPath(path), isPlain: true));
        Node[] rebased = [.. listed.Select(node => Rebase(node, baseDirectory)), .. added];
        var place = plugins?.Value.Place ?? rebased.FirstOrDefault()?.Place;
        return place is null ? null : new MapEntry(Key, plugins?.KeyPlace ?? place.Value, new ListNode(place.Value, rebased));
    }

    /// <summary>The same list with absolute paths.</summary>
    public static MapEntry Rooted(MapEntry plugins, string baseDirectory) => plugins.Value is ListNode list
        ? plugins with
        {
            Value = new ListNode(list.Place, [.. list.Items.Select(node => node is ScalarNode { IsNull: false } path
                ? new ScalarNode(path.Place, Path.GetFullPath(path.Text, baseDirectory), isPlain: false)
                : node)]),
        }
        : plugins;

    /// <summary>Adds the plugins of each path to a catalogue.</summary>
    /// <returns>The catalogue, and whether every assembly could be loaded; where one could not, there is a diagnostic.</returns>
    public static (PluginCatalogue Catalogue, bool IsComplete) Load(
        MapEntry? plugins, PluginCatalogue catalogue, string baseDirectory, bool allowCode, DiagnosticBag diagnostics)
    {
        var isComplete = true;
        foreach (var path in (plugins?.Value as ListNode)?.Items.OfType<ScalarNode>().Where(node => !node.IsNull) ?? [])
        {
            try
            {
                catalogue = allowCode
                    ? catalogue.WithAssembly(Path.GetFullPath(path.Text, baseDirectory))
                    : throw new PluginLoadException($"The plugins in {path.Text} did not come with Timbre, and code of others is not allowed here (--no-code).");
            }
            catch (PluginLoadException failure)
            {
                diagnostics.Add(path.Place, failure.Message);
                isComplete = false;
            }
        }

        return (catalogue, isComplete);
    }

    private static Node Rebase(Node node, string baseDirectory) => node is ScalarNode { IsNull: false, IsUndefined: false } path && path.Place.Text.Directory != baseDirectory
        ? new ScalarNode(path.Place, Path.GetRelativePath(baseDirectory, Path.GetFullPath(path.Text, path.Place.Text.Directory)), path.IsPlain)
        : node;

    private static Place Start(string displayName, string content, string directory) =>
        new(new SourceText(displayName, content, directory) { IsOverride = true }, 1, 1);
}
