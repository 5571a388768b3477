using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Loading;

/// <summary>Puts one override into a pipeline, making the maps on the way to it.</summary>
/// <remarks>A key that is not known is put in as it is: the binder refuses it afterwards, at the override's place and with the nearest name.</remarks>
internal sealed class OverrideApplication(Override change, PluginCatalogue catalogue, DiagnosticBag diagnostics)
{
    /// <summary>Whether a path into another stage than the pipeline has is refused; otherwise it replaces the stage.</summary>
    public bool KeepsStages { get; init; }

    /// <summary>The pipeline with the override in it; unchanged when its path leads nowhere, and then there is a diagnostic.</summary>
    public MapNode ApplyTo(MapNode root) => Apply(root, new OptionsValueShape(typeof(Pipeline)), 0, "") as MapNode ?? root;

    private Node? Apply(Node? node, ValueShape? shape, int step, string path)
    {
        if (step == change.Segments.Count)
        {
            return change.Value;
        }

        var segment = change.Segments[step];
        switch (shape)
        {
            case ListShape list:
                return ApplyToList(node, list, step, path);
            case StageShape stage:
                return ApplyToStage(node, stage, step, path);
            case OptionsValueShape { Options: var options }:
                return ApplyToOptions(node, options, step, path);
            case DictionaryShape dictionary:
                return ApplyToKey(node, segment.Text, dictionary.Value, step, path);
            case null when segment.Index is null:
                return ApplyToKey(node, segment.Text, null, step, path);
            default:
                return Refuse(segment, $"{path} is {(shape is null ? "not a list" : shape.Noun)}; '{segment.Text}' means nothing in it.");
        }
    }

    private Node? ApplyToList(Node? node, ListShape shape, int step, string path)
    {
        var segment = change.Segments[step];
        IReadOnlyList<Node> items = node is ListNode list ? list.Items : node is null || node.IsNull ? [] : [node];
        if (segment.Index is { } index)
        {
            if (index >= items.Count)
            {
                var last = items.Count == 0 ? "it is empty" : $"its last is {path}[{items.Count - 1}]";
                return Refuse(segment, $"{path} has {items.Count} {(items.Count == 1 ? "item" : "items")}, so there is no {path}[{index}]; {last}.");
            }

            return Apply(items[index], shape.Item, step + 1, $"{path}[{index}]") is { } changed
                ? new ListNode(node!.Place, items).With(index, changed)
                : null;
        }

        return items.Count > 1
            ? Refuse(segment, $"{path} has {items.Count} items; name one by its index, as in {path}[0].{segment.Text}.")
            : Apply(items is [var only] ? only : null, shape.Item, step, path);
    }

    private Node? ApplyToStage(Node? node, StageShape shape, int step, string path)
    {
        var segment = change.Segments[step];
        var (current, options) = node switch
        {
            ScalarNode { IsNull: false } scalar => (scalar.Text, null),
            MapNode { Entries: [var only] } => (only.Key, only.Value),
            _ => (null, (Node?)null),
        };
        if (catalogue.Find(shape.Kind, segment.Text) is not { } entry)
        {
            var isOption = current is not null && catalogue.Find(shape.Kind, current)?.Options?.Find(segment.Text) is not null;
            return Refuse(
                segment,
                $"{path} needs the name of {shape.Kind.WithArticle} here; '{segment.Text}' is {(isOption ? $"an option of {current}" : "none that is known")}.",
                isOption ? $"{path}.{current}.{segment.Text}" : NearestName.Find(segment.Text, catalogue.Names(shape.Kind)));
        }

        if (KeepsStages && current is not null && current != segment.Text)
        {
            return Refuse(segment, $"{path} is {current}, so there is no {path}.{segment.Text}.");
        }

        var inner = entry.Options is { } known ? new OptionsValueShape(known.Type) : null;
        return Apply(current == segment.Text ? options : null, inner, step + 1, $"{path}.{segment.Text}") is { } changed
            ? new MapNode(segment.Place, [new MapEntry(segment.Text, segment.Place, changed)])
            : null;
    }

    private Node? ApplyToOptions(Node? node, OptionsShape shape, int step, string path)
    {
        var segment = change.Segments[step];
        if (shape.Shorthand is { } shorthand)
        {
            var isShort = node is not (null or MapNode) && !node.IsNull;
            if (isShort)
            {
                node = new MapNode(node!.Place, [new MapEntry(shorthand.Key, node.Place, node)]);
            }

            if (shape.Find(segment.Text) is null && (segment.Index is not null || shorthand.Value is StageShape or ListShape { Item: StageShape }))
            {
                var changed = ApplyToKey(node, shorthand.Key, shorthand.Value, step - 1, path, path);
                // What was written without its key stays so: messages and files name what the user knows.
                return isShort && changed is { Entries: [{ Value: not MapNode } only] } ? only.Value : changed;
            }
        }

        return segment.Index is not null
            ? Refuse(segment, $"{path} is a map, so there is no {path}[{segment.Index}]; its keys are {string.Join(", ", shape.Options.Select(option => option.Key))}.")
            : ApplyToKey(node, segment.Text, shape.Find(segment.Text)?.Value, step, path);
    }

    private MapNode? ApplyToKey(Node? node, string key, ValueShape? shape, int step, string path, string? shown = null)
    {
        var place = change.Segments[Math.Max(step, 0)].Place;
        var map = node as MapNode ?? new MapNode(place, []);
        var old = map.Find(key);
        return Apply(old?.Value, shape, step + 1, shown ?? (path.Length == 0 ? key : $"{path}.{key}")) is { } changed
            ? map.With(new MapEntry(key, step + 1 == change.Segments.Count || old is null ? place : old.KeyPlace, changed))
            : null;
    }

    private Node? Refuse(OverrideSegment segment, string message, string? suggestion = null)
    {
        diagnostics.Add(segment.Place, message, suggestion);
        return null;
    }
}
