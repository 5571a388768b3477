using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Binding;

/// <summary>Binds YAML nodes to records, and goes on after a mistake, so that all of them are found at once.</summary>
internal sealed partial class Binder(BindingSession session)
{
    private readonly DiagnosticBag _diagnostics = session.Diagnostics;

    /// <summary>Binds a whole pipeline, or returns null; then there are diagnostics.</summary>
    public Pipeline? BindPipeline(MapNode root) => BindRecord<Pipeline>(root, "a pipeline");

    /// <summary>What <see cref="BindPipeline"/> could bind in spite of mistakes; null where clips, and so the stages' input, are not known.</summary>
    public Pipeline? PartialPipeline() =>
        session is { IsTextComplete: true, IsCatalogueComplete: true }
        && session.Partials.GetValueOrDefault("") is Pipeline { Data: { Source: not null, Labels: not null } } partial
        && !session.Faulty.Overlaps(["data.source", "data.sample_rate", "data.clip"])
            ? partial
            : null;

    /// <summary>Binds a record that is a text of its own, or returns null; then there are diagnostics.</summary>
    /// <param name="root">The text's map.</param>
    /// <param name="name">What the text is, as messages name it: <c>a pipeline</c>.</param>
    public T? BindRecord<T>(MapNode root, string name)
        where T : class
    {
        var owner = new Owner(name, "key", root.Entries.Count > 0 ? root.Entries[0].KeyPlace : root.Place);
        return TryBindOptions(root, OptionsShape.Of(typeof(T)), "", owner, out var value) ? (T)value! : null;
    }

    private bool TryBind(Node node, OptionShape option, string path, Place keyPlace, out object? value)
    {
        value = null;
        if (node.IsNull && option.IsNullable)
        {
            return true;
        }

        return TryBind(node, option.Value, option.Constraints, path, keyPlace, out value);
    }

    private bool TryBind(Node node, ValueShape shape, Constraints constraints, string path, Place keyPlace, out object? value)
    {
        value = null;
        if (node is ScalarNode { IsUndefined: true })
        {
            return false;
        }

        if (shape is AnyShape)
        {
            value = new YamlValue(node);
            return true;
        }

        return shape switch
        {
            ListShape list => TryBindList(node, list, constraints, path, keyPlace, out value),
            DictionaryShape dictionary => TryBindDictionary(node, dictionary, constraints, path, keyPlace, out value),
            OptionsValueShape options => TryBindOptions(node, options.Options, path, new Owner(path, "key", keyPlace), out value),
            StageShape stage => TryBindStage(node, stage, path, keyPlace, out value),
            _ => TryBindScalar(node, shape, constraints, path, keyPlace, out value),
        };
    }

    private bool TryBindList(Node node, ListShape shape, Constraints constraints, string path, Place keyPlace, out object? value)
    {
        value = null;
        var isList = node is ListNode;
        var items = node is ListNode list ? list.Items : node.IsNull ? [] : [node];
        var result = Array.CreateInstance(shape.Item.Type, items.Count);
        var isGood = true;
        for (var i = 0; i < items.Count; i++)
        {
            session.Locations[$"{path}[{i}]"] = items[i].Place.Location;
            if (TryBind(items[i], shape.Item, constraints with { Count = null }, isList ? $"{path}[{i}]" : path, items[i].Place, out var item))
            {
                result.SetValue(item, i);
            }
            else
            {
                isGood = false;
            }
        }

        if (constraints.RefuseCount(items.Count, "item") is { } allowed)
        {
            return Refuse(node.IsNull ? keyPlace : node.Place, $"{path} {allowed}.");
        }

        value = result;
        if (!isGood)
        {
            session.Partials[path] = result;
        }

        return isGood;
    }

    private bool TryBindDictionary(Node node, DictionaryShape shape, Constraints constraints, string path, Place keyPlace, out object? value)
    {
        value = Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), shape.Value.Type));
        if (node.IsNull)
        {
            return true;
        }

        if (node is not MapNode map)
        {
            return Refuse(node.Place, $"{path} is {node.Describe()}; it must be {shape.Noun}.");
        }

        var result = (System.Collections.IDictionary)value!;
        var isGood = true;
        foreach (var entry in map.Entries)
        {
            var itemPath = Join(path, entry.Key);
            session.Locations[itemPath] = entry.KeyPlace.Location;
            if (TryBind(entry.Value, shape.Value, constraints with { Count = null }, itemPath, entry.KeyPlace, out var item))
            {
                result[entry.Key] = item;
            }
            else
            {
                isGood = false;
            }
        }

        return constraints.RefuseCount(map.Entries.Count, "key") is { } allowed
            ? Refuse(keyPlace, $"{path} {allowed}.")
            : isGood;
    }

    private bool Refuse(Place place, string message, string? suggestion = null, string? choices = null)
    {
        _diagnostics.Add(place, message, suggestion, choices);
        return false;
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>The thing whose keys are bound, as messages name it.</summary>
    /// <param name="Name">Its path, or the plugin's name.</param>
    /// <param name="KeyWord">What its keys are called: keys, or options of a plugin.</param>
    /// <param name="Place">Where it is declared, for keys that are missing.</param>
    private sealed record Owner(string Name, string KeyWord, Place Place)
    {
        /// <summary>The command that shows all its keys; null where none does.</summary>
        public string? Help { get; init; }

        /// <summary>The path of the stage whose options they are; null for other records.</summary>
        public string? Stage { get; init; }
    }
}
