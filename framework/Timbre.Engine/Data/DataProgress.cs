namespace Timbre.Engine;

/// <summary>How far the preparation of data has come.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Done">Items that are finished: files, or recordings.</param>
/// <param name="Total">All items of the phase.</param>
/// <param name="AudioSeconds">Seconds of audio decoded so far; 0 in other phases.</param>
public readonly record struct DataProgress(DataPhase Phase, int Done, int Total, double AudioSeconds = 0);

/// <summary>The slow steps between a pipeline and its first batch.</summary>
public enum DataPhase
{
    /// <summary>Sources list their recordings, and make the files that they generate.</summary>
    Listing,

    /// <summary>Files are decoded and resampled.</summary>
    Decoding,

    /// <summary>Arrays of features are read.</summary>
    Reading,

    /// <summary>Fitted feature extractors learn from the training split.</summary>
    Fitting,

    /// <summary>The features of recordings whose features never change are computed.</summary>
    Features,
}
