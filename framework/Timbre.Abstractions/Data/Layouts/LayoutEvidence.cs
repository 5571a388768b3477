namespace Timbre;

/// <summary>What a layout was recognised by, the strongest evidence first.</summary>
public enum LayoutEvidence
{
    /// <summary>Files that only one corpus has.</summary>
    Corpus,

    /// <summary>A table that lists the recordings.</summary>
    Table,

    /// <summary>The file names that a known corpus uses.</summary>
    KnownNames,

    /// <summary>A folder for each class.</summary>
    Folders,

    /// <summary>Parts of file names that repeat.</summary>
    Names,

    /// <summary>A table that lists only the smaller part of the recordings, or many that do not exist.</summary>
    PartialTable,
}
