namespace Timbre.Engine;

/// <summary>Something in the data that could spoil an experiment.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many recordings, classes or groups it concerns.</param>
/// <param name="Message">What was found, a full sentence with its number.</param>
/// <param name="Remedy">What to do about it, a full sentence that names the key in YAML where there is one.</param>
public sealed record Finding(FindingKind Kind, int Count, string Message, string Remedy)
{
    /// <summary>The first few that it concerns.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}

/// <summary>What can be wrong with data, the gravest first.</summary>
public enum FindingKind
{
    /// <summary>Files are listed that do not exist.</summary>
    Missing,

    /// <summary>Files cannot be decoded.</summary>
    Unreadable,

    /// <summary>A table lies in the folder that was not used.</summary>
    UnusedTable,

    /// <summary>Recordings have no class.</summary>
    Unlabelled,

    /// <summary>Classes differ only in letter case or blanks.</summary>
    Spelling,

    /// <summary>A class has too few recordings to be divided into parts.</summary>
    SmallClass,

    /// <summary>Nothing says who speaks.</summary>
    NoGroups,

    /// <summary>A class has fewer groups than there are parts.</summary>
    FewGroups,

    /// <summary>Groups are in several of the corpus's own parts.</summary>
    SharedGroups,

    /// <summary>Some groups have one class only.</summary>
    SingleClassGroups,

    /// <summary>Classes are of very unequal size.</summary>
    Imbalance,

    /// <summary>Recordings are copies of others.</summary>
    Duplicates,

    /// <summary>Recordings hold next to no sound.</summary>
    Silence,

    /// <summary>Samples are cut off at full scale.</summary>
    Clipping,

    /// <summary>The mean of the samples is far from 0.</summary>
    Offset,

    /// <summary>Recordings are very short.</summary>
    VeryShort,

    /// <summary>Recordings have several rates.</summary>
    MixedRates,

    /// <summary>Recordings have several numbers of channels.</summary>
    MixedChannels,

    /// <summary>Audio files lie in the folder that are not listed.</summary>
    Unlisted,
}
