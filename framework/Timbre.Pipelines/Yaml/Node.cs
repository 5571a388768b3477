using System.Globalization;

namespace Timbre.Pipelines.Yaml;

/// <summary>A value in a YAML text, with its place. Nodes are immutable, so an anchor's node can be shared by its aliases.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;

    /// <summary>The number of nodes from here down, aliases counted as often as they are used.</summary>
    public abstract long Size { get; }

    public virtual bool IsNull => false;

    /// <summary>The value as an error message names it.</summary>
    public abstract string Describe();
}

/// <summary>A single value.</summary>
/// <param name="place">Where it starts.</param>
/// <param name="text">Its text, unquoted, with environment variables replaced.</param>
/// <param name="isPlain">Whether the text may mean a number, a truth value or null: it was written without quotes, or an environment variable gave it.</param>
internal sealed class ScalarNode(Place place, string text, bool isPlain) : Node(place)
{
    public string Text { get; } = text;

    public bool IsPlain { get; } = isPlain;

    /// <summary>Where each character of the text stands in the source; null for text that no one wrote.</summary>
    public ScalarMap? Map { get; init; }

    /// <summary>Whether an environment variable in it has no value, which is reported already: the text says nothing.</summary>
    public bool IsUndefined { get; init; }

    public override long Size => 1;

    public override bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override string Describe()
    {
        if (IsNull)
        {
            return "empty";
        }

        var shown = Text.Length <= 60 ? Text : string.Concat(Text.AsSpan(0, 57), "...");
        return IsPlain && Scalars.IsNumberOrBoolean(Text) ? Text : string.Create(CultureInfo.InvariantCulture, $"\"{shown.ReplaceLineEndings("\\n")}\"");
    }
}

/// <summary>A list.</summary>
internal sealed class ListNode(Place place, IReadOnlyList<Node> items) : Node(place)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override long Size { get; } = 1 + items.Sum(item => item.Size);

    public override string Describe() => "a list";

    public ListNode With(int index, Node item) => new(Place, [.. Items.Select((old, i) => i == index ? item : old)]);
}

/// <summary>A map with distinct keys, in the order of the text.</summary>
internal sealed class MapNode(Place place, IReadOnlyList<MapEntry> entries) : Node(place)
{
    public IReadOnlyList<MapEntry> Entries { get; } = entries;

    public override long Size { get; } = 1 + entries.Sum(entry => entry.Value.Size);

    public override string Describe() => "a map";

    public MapEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);

    /// <summary>The map with an entry replaced, or added at the end.</summary>
    public MapNode With(MapEntry changed) => Find(changed.Key) is null
        ? new MapNode(Place, [.. Entries, changed])
        : new MapNode(Place, [.. Entries.Select(entry => entry.Key == changed.Key ? changed : entry)]);

    public MapNode Without(string key) => new(Place, [.. Entries.Where(entry => entry.Key != key)]);
}

/// <summary>A key of a map and its value.</summary>
internal sealed record MapEntry(string Key, Place KeyPlace, Node Value);
