namespace Timbre;

/// <summary>What is to be recognised.</summary>
public sealed record LayoutQuery
{
    /// <summary>The folder, an absolute path.</summary>
    public required string Folder { get; init; }

    /// <summary>The one table in the folder that is meant, an absolute path; null where the folder itself is.</summary>
    public string? File { get; init; }

    /// <summary>The audio files in the folder and beneath it, relative to it, with '/' between folders, in ordinal order.</summary>
    public IReadOnlyList<string> AudioFiles { get; init; } = [];

    /// <summary>The column, or part of a name, that is wanted as the class; the likeliest if null.</summary>
    public string? Label { get; init; }

    /// <summary>The column that is wanted as the group, usually the speaker; the likeliest, or none, if null.</summary>
    public string? Group { get; init; }

    /// <summary>The column that is wanted as the audio files; the first that names some if null.</summary>
    public string? Path { get; init; }

    /// <summary>Ends a slow search early.</summary>
    public CancellationToken Cancellation { get; init; }
}
