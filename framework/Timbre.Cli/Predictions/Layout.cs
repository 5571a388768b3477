namespace Timbre.Cli;

/// <summary>How predictions are written.</summary>
internal enum Layout
{
    /// <summary>A table for a person.</summary>
    Table,

    /// <summary>A JSON array with an object for each recording.</summary>
    Json,

    /// <summary>CSV with a row for each recording, window or segment.</summary>
    Csv,

    /// <summary>Segments as NIST's Rich Transcription Time Marked files have them.</summary>
    Rttm,

    /// <summary>Segments as labels of the editor Audacity.</summary>
    Audacity,
}

/// <summary>What is written of a recording.</summary>
internal enum Detail
{
    /// <summary>The decision for the whole.</summary>
    Recording,

    /// <summary>Each window.</summary>
    Windows,

    /// <summary>Neighbouring windows of one label as one.</summary>
    Segments,
}
