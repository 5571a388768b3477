namespace Timbre.Audio;

/// <summary>How raw samples are written, little-endian.</summary>
public enum SampleFormat
{
    /// <summary>Signed 16-bit integers.</summary>
    S16,

    /// <summary>Signed 32-bit integers.</summary>
    S32,

    /// <summary>32-bit floats, nominally in [-1, 1].</summary>
    F32,
}
