namespace Timbre;

/// <summary>How recordings lie in a folder, and the options with which a data source lists them.</summary>
public sealed record RecognisedLayout
{
    /// <summary>What it was recognised by.</summary>
    public required LayoutEvidence Evidence { get; init; }

    /// <summary>Why it is this layout, a full sentence that names what was seen.</summary>
    public required string Reason { get; init; }

    /// <summary>The options of the source, in the order in which a pipeline shows them.</summary>
    public required IReadOnlyList<LayoutOption> Options { get; init; }

    /// <summary>What the class is: a column, a part of the name, or <c>folder</c>.</summary>
    public required string Label { get; init; }

    /// <summary>What else could be the class, the likeliest first.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>The options of further data sources of the same kind, which list the rest; empty where one lists all.</summary>
    public IReadOnlyList<IReadOnlyList<LayoutOption>> Further { get; init; } = [];

    /// <summary>What may be the group though its name does not say so; only where the options name no group.</summary>
    public IReadOnlyList<PossibleGroup> PossibleGroups { get; init; } = [];
}

/// <summary>A column that may be the group of recordings, usually the speaker.</summary>
/// <param name="Name">The column.</param>
/// <param name="Values">How many values it has.</param>
public sealed record PossibleGroup(string Name, int Values);

/// <summary>An option of a data source.</summary>
/// <param name="Name">The key in YAML.</param>
/// <param name="Value">Text, a <see cref="LayoutPath"/>, a list of text, or further options.</param>
public sealed record LayoutOption(string Name, object Value);

/// <summary>A file or folder as the value of an option.</summary>
/// <param name="Path">An absolute path; a pipeline holds it relative to its own folder.</param>
public sealed record LayoutPath(string Path);
