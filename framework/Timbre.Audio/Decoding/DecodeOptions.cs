namespace Timbre.Audio;

/// <summary>What to take from an audio file, and at which rate.</summary>
public sealed record DecodeOptions
{
    /// <summary>The lowest <see cref="SampleRate"/> that can be asked for, in Hz.</summary>
    public const int LowestSampleRate = 100;

    /// <summary>The highest <see cref="SampleRate"/> that can be asked for, in Hz.</summary>
    public const int HighestSampleRate = 768_000;

    /// <summary>Samples per second of the result, from 100 to 768,000; null, the default, keeps the file's own rate.</summary>
    public int? SampleRate { get; init; }

    /// <summary>The one channel to take, counted from 0; null, the default, takes the mean of all.</summary>
    public int? Channel { get; init; }

    /// <summary>Where the excerpt begins, in seconds from the beginning of the file, to the nearest frame; default 0.</summary>
    public double Start { get; init; }

    /// <summary>
    /// How long the excerpt is at most, in seconds, to the nearest frame; null, the default, reaches to the end of the file, as any
    /// greater value does.
    /// </summary>
    public double? Length { get; init; }

    /// <summary>How exactly the rate is converted; default <see cref="ResampleQuality.High"/>.</summary>
    public ResampleQuality Quality { get; init; }

    /// <summary>
    /// Whether a file that is cut short is read as far as it goes and refused only there; false, the default, refuses it when it is opened,
    /// where its header tells.
    /// </summary>
    public bool ReadUpToDamage { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A value is not one that any file could satisfy.</exception>
    internal void Validate()
    {
        if (SampleRate is < LowestSampleRate or > HighestSampleRate)
        {
            throw new ArgumentOutOfRangeException(
                nameof(SampleRate), SampleRate, $"The sample rate must be between {LowestSampleRate} and {HighestSampleRate} Hz.");
        }

        if (Channel is < 0)
            throw new ArgumentOutOfRangeException(nameof(Channel), Channel, "Channels are counted from 0.");
        if (!(Start >= 0 && double.IsFinite(Start)))
            throw new ArgumentOutOfRangeException(nameof(Start), Start, "An excerpt must begin at 0 s or later.");
        if (Length is { } length && !(length > 0))
            throw new ArgumentOutOfRangeException(nameof(Length), Length, "An excerpt must be longer than 0 s.");
    }
}
