namespace Timbre;

/// <summary>One recording of a corpus.</summary>
public sealed record Recording
{
    /// <summary>The audio file, as an absolute path.</summary>
    public required string Path { get; init; }

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
