namespace Timbre;

/// <summary>One recording of a corpus.</summary>
public sealed record Recording
{
    /// <summary>The audio file, or the file that holds the features, as an absolute path.</summary>
    public required string Path { get; init; }

    /// <summary>The place in a file that holds several recordings, counted from 0; null where the file is one recording.</summary>
    public long? Index { get; init; }

    /// <summary>Features that stand in place of audio; null where <see cref="Path"/> is audio.</summary>
    public StoredFeatures? Features { get; init; }

    /// <summary>The recording as a person reads it: the path, and the place in the file where it holds several.</summary>
    public string Name => Index is { } index ? FormattableString.Invariant($"{Path}[{index}]") : Path;

    /// <summary>The class as the corpus calls it, or null where it is unknown.</summary>
    public string? Label { get; init; }

    /// <summary>What must not be shared between training and test data, usually the speaker; null where it is unknown.</summary>
    public string? Group { get; init; }

    /// <summary>The part that the corpus itself assigns, such as <c>train</c>, <c>validation</c> or <c>test</c>; null where it assigns none.</summary>
    public string? Split { get; init; }

    /// <summary>Further columns of the corpus, for slicing results.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the recording is listed, as <c>manifest.csv:12</c>, for error messages; null when it was found as a file.</summary>
    public string? Origin { get; init; }
}
