namespace Timbre.Audio;

/// <summary>The containers and encodings that <see cref="AudioWriter"/> writes.</summary>
public enum AudioFormat
{
    /// <summary>WAV of 16-bit integers.</summary>
    Wav16,

    /// <summary>WAV of 24-bit integers.</summary>
    Wav24,

    /// <summary>WAV of 32-bit floats, which keeps every bit and values beyond 1.</summary>
    WavFloat,

    /// <summary>FLAC of 16-bit integers.</summary>
    Flac16,

    /// <summary>FLAC of 24-bit integers.</summary>
    Flac24,
}
