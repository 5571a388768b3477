using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Loading;

/// <summary>Lays a pipeline over the one that it extends: maps are merged key by key, everything else is replaced.</summary>
/// <remarks>A stage is merged only with the same plugin: options of one mean nothing to another.</remarks>
internal static class Inheritance
{
    /// <summary>The value that results where both files have one.</summary>
    /// <param name="inherited">The value of the extended file.</param>
    /// <param name="own">The value of the extending file.</param>
    /// <param name="shape">What the value is; null where it is not known.</param>
    /// <param name="catalogue">The plugins, for the shapes of their options.</param>
    public static Node Merge(Node inherited, Node own, ValueShape? shape, PluginCatalogue catalogue)
    {
        if (inherited is not MapNode below || own is not MapNode above)
        {
            return own;
        }

        return shape switch
        {
            StageShape stage => MergeStage(below, above, stage, catalogue),
            ListShape list => Merge(below, above, list.Item, catalogue),
            _ => MergeEntries(below, above, key => ShapeOf(shape, key), catalogue),
        };
    }

    private static MapNode MergeStage(MapNode below, MapNode above, StageShape stage, PluginCatalogue catalogue)
    {
        var isSamePlugin = below.Entries.Count == 1 && above.Entries.Count == 1 && below.Entries[0].Key == above.Entries[0].Key;
        return isSamePlugin ? MergeEntries(below, above, Options, catalogue) : above;

        ValueShape? Options(string plugin) =>
            catalogue.Find(stage.Kind, plugin)?.Options is { } options ? new OptionsValueShape(options.Type) : null;
    }

    private static MapNode MergeEntries(MapNode below, MapNode above, Func<string, ValueShape?> shapeOf, PluginCatalogue catalogue) =>
        above.Entries.Aggregate(below, (merged, entry) => merged.Find(entry.Key) is { } old
            ? merged.With(entry with { Value = Merge(old.Value, entry.Value, shapeOf(entry.Key), catalogue) })
            : merged.With(entry));

    private static ValueShape? ShapeOf(ValueShape? shape, string key) => shape switch
    {
        OptionsValueShape options => options.Options.Find(key)?.Value,
        DictionaryShape dictionary => dictionary.Value,
        _ => null,
    };
}
