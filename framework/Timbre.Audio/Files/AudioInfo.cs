namespace Timbre.Audio;

/// <summary>What the header of an audio file says.</summary>
public sealed record AudioInfo
{
    /// <summary>Frames (samples of each channel) per second.</summary>
    public required int SampleRate { get; init; }

    /// <summary>Number of interleaved channels.</summary>
    public required int Channels { get; init; }

    /// <summary>Samples of each channel; null where the header does not say, as in streamed FLAC.</summary>
    public required long? Frames { get; init; }

    /// <summary>The container in libsndfile's words, such as <c>WAV (Microsoft)</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The encoding of the samples in libsndfile's words, such as <c>Signed 16 bit PCM</c>.</summary>
    public required string Subtype { get; init; }

    /// <summary>Length in time; null where the header does not say.</summary>
    public TimeSpan? Duration => Frames is { } frames ? TimeSpan.FromSeconds((double)frames / SampleRate) : null;
}
