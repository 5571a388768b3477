namespace Timbre.Audio;

/// <summary>One decoded mono signal.</summary>
public sealed record DecodedAudio
{
    /// <summary>The samples as float32, nominally in [-1, 1]; see <see cref="Peak"/>.</summary>
    public required float[] Samples { get; init; }

    /// <summary>Samples per second of <see cref="Samples"/>.</summary>
    public required int SampleRate { get; init; }

    /// <summary>What the file's header said, its own sample rate included.</summary>
    public required AudioInfo Info { get; init; }

    /// <summary>
    /// The largest magnitude of the mono signal before resampling. Files of floats may exceed 1: their samples are kept as they are,
    /// since clipping them would distort what scaling can restore.
    /// </summary>
    public required float Peak { get; init; }

    /// <summary>
    /// The first 128 bits of the SHA-256 of the mono signal before resampling, quantised to 16 bits: the same for copies of one
    /// recording in any lossless format.
    /// </summary>
    public required UInt128 Fingerprint { get; init; }

    /// <summary>Length of the signal in time.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);
}
