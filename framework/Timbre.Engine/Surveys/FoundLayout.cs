namespace Timbre.Engine;

/// <summary>A layout that a data source can list, and what it lists.</summary>
public sealed record FoundLayout
{
    /// <summary>The name of the data source.</summary>
    public required string Source { get; init; }

    /// <summary>How the recordings lie, and the source's options for it.</summary>
    public required RecognisedLayout Layout { get; init; }

    /// <summary>The folder that was searched, an absolute path.</summary>
    public required string Folder { get; init; }

    /// <summary>The audio files in the folder and beneath it, absolute paths.</summary>
    public required IReadOnlyList<string> AudioFiles { get; init; }

    /// <summary>What the source lists.</summary>
    public required IReadOnlyList<Recording> Recordings { get; init; }

    /// <summary>Tables in the folder that were not used.</summary>
    public IReadOnlyList<UnusedTable> UnusedTables { get; init; } = [];
}
