using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Noise"/>.</summary>
public sealed record NoiseOptions : AugmenterOptions, IValidatedOptions
{
    /// <summary>Least ratio of signal power to noise power, in dB, -100 to 200; 5 unless given. Lower is noisier.</summary>
    [Range(-100.0, 200.0)] public double? MinSnrDb { get; init; }

    /// <summary>Greatest ratio of signal power to noise power, in dB, -100 to 200; 40 unless given.</summary>
    [Range(-100.0, 200.0)] public double? MaxSnrDb { get; init; }

    /// <summary>
    /// Least standard deviation of the noise, 0 to 1 (full scale): the noise is then as loud as that whatever the signal's level. Give it
    /// together with <c>max_std</c>.
    /// </summary>
    [Range(0.0, 1.0)] public double? MinStd { get; init; }

    /// <summary>Greatest standard deviation of the noise, 0 to 1 (full scale). Give it together with <c>min_std</c>.</summary>
    [Range(0.0, 1.0)] public double? MaxStd { get; init; }

    /// <summary>
    /// How the power goes with the frequency: <c>white</c>, the same everywhere, unless given, <c>pink</c> (-3 dB per octave), <c>brown</c>
    /// (-6), <c>blue</c> (+3) or <c>violet</c> (+6), all level below 20 Hz.
    /// </summary>
    public NoiseColor Color { get; init; } = NoiseColor.White;

    internal RangeEnds Ratios => new(
        new(nameof(MinSnrDb), "min_snr_db"), MinSnrDb, new(nameof(MaxSnrDb), "max_snr_db"), MaxSnrDb, DefaultLow: 5, DefaultHigh: 40);

    internal RangeEnds Deviations => new(new(nameof(MinStd), "min_std"), MinStd, new(nameof(MaxStd), "max_std"), MaxStd);

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => new EitherRange("noise", Ratios, Deviations).Validate();
}
