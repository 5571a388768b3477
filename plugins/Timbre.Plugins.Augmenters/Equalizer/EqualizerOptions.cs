using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Equalizer"/>.</summary>
public sealed record EqualizerOptions : AugmenterOptions, IValidatedOptions
{
    /// <summary>Standard deviation of the gain at each point, in dB, 0 to 24; 4 unless given.</summary>
    [Range(0.0, 24.0)] public double StdDb { get; init; } = 4;

    /// <summary>Standard deviation of the tilt, in dB per octave, 0 to 12; 1 unless given.</summary>
    [Range(0.0, 12.0)] public double StdTiltDb { get; init; } = 1;

    /// <summary>The lowest point, in Hz, 1 to 384000, below half the sample rate; 60 unless given.</summary>
    [Range(1.0, 384_000.0)] public double MinHz { get; init; } = 60;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => [];

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate(SignalShape input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Kind == SignalKind.Waveform && TooHigh(input.Rate) is { } error)
        {
            yield return new(nameof(MinHz), error);
        }
    }

    /// <summary>Why the lowest point does not fit a signal of a rate in Hz; null where it does.</summary>
    internal string? TooHigh(double rate) => MinHz < rate / 2 ? null : FormattableString.Invariant(
        $"min_hz is {MinHz} Hz, but a signal at {rate} Hz has only frequencies below {rate / 2} Hz; lower it, or raise data.sample_rate.");
}
