namespace Timbre.Engine;

/// <summary>What is extracted, and where it goes.</summary>
public sealed record ExtractOptions
{
    /// <summary>The folder that the files go to, an absolute path; made where it is absent.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>Whether the folder may hold something already; what has the names of the files is replaced, and the rest stays.</summary>
    public bool Overwrites { get; init; }

    /// <summary>Whether features end in front of the first stage that learns from the training part, so that they may be divided anew.</summary>
    public bool EndsBeforeFitted { get; init; }

    /// <summary>Features as NPY or CSV, or clips as WAV or FLAC.</summary>
    public ExtractFormat Format { get; init; } = ExtractFormat.Npy;

    /// <summary>The parts of the data that are extracted.</summary>
    public IReadOnlyList<SplitPart> Parts { get; init; } = [SplitPart.Train, SplitPart.Validation, SplitPart.Test];

    /// <summary>Whether clips are extracted, rather than features.</summary>
    public bool IsAudio => Format is ExtractFormat.Wav or ExtractFormat.Flac;
}

/// <summary>How extracted data are written.</summary>
public enum ExtractFormat
{
    /// <summary>Features as one float32 array, with a table of its items.</summary>
    Npy,

    /// <summary>Features as columns of a table, in digits that read back to the same float32.</summary>
    Csv,

    /// <summary>Clips as float32 WAV files, with a table.</summary>
    Wav,

    /// <summary>Clips as FLAC files of 24 bits, with a table.</summary>
    Flac,
}

/// <summary>What was extracted.</summary>
/// <param name="Items">How many recordings.</param>
/// <param name="Manifest">The table of the items, an absolute path.</param>
/// <param name="Shape">The shape of an item.</param>
/// <param name="Data">The YAML of a pipeline's data that reads it back.</param>
public sealed record ExtractResult(int Items, string Manifest, SignalShape Shape, string Data);
