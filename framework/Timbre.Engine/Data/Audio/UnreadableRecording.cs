namespace Timbre.Engine;

/// <summary>A recording that could not be decoded.</summary>
/// <param name="Sample">The recording.</param>
/// <param name="Reason">A full sentence that names the file.</param>
public sealed record UnreadableRecording(Sample Sample, string Reason)
{
    /// <summary>The reason, after the place where the recording is listed.</summary>
    public override string ToString() => Sample.Recording.Origin is { } origin ? $"{origin}: {Reason}" : Reason;
}
