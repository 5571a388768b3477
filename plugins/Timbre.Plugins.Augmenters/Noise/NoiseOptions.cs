using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Noise"/>.</summary>
public sealed record NoiseOptions : IValidatedOptions
{
    /// <summary>Least ratio of signal power to noise power, in dB, -100 to 200; 5 unless given. Lower is noisier.</summary>
    [Range(-100.0, 200.0)] public double? MinSnrDb { get; init; }

    /// <summary>Greatest ratio of signal power to noise power, in dB, -100 to 200; 40 unless given.</summary>
    [Range(-100.0, 200.0)] public double? MaxSnrDb { get; init; }

    /// <summary>Least standard deviation of the noise, 0 to 1 (full scale): the noise is then as loud as that whatever the signal's level. Give it together with <c>max_std</c>.</summary>
    [Range(0.0, 1.0)] public double? MinStd { get; init; }

    /// <summary>Greatest standard deviation of the noise, 0 to 1 (full scale). Give it together with <c>min_std</c>.</summary>
    [Range(0.0, 1.0)] public double? MaxStd { get; init; }

    /// <summary>Share of the clips that get noise, 0 to 1; 1, all of them, unless given.</summary>
    [Range(0.0, 1.0)] public double Probability { get; init; } = 1;

    internal bool Absolute => MinStd is not null || MaxStd is not null;

    internal (double Low, double High) Snr => (MinSnrDb ?? 5, MaxSnrDb ?? 40);

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Absolute && (MinSnrDb is not null || MaxSnrDb is not null))
        {
            yield return new(MinSnrDb is not null ? nameof(MinSnrDb) : nameof(MaxSnrDb), "The noise is given both by its ratio to the signal and by its standard deviation; leave one of the two out.");
        }
        else if (Absolute && (MinStd is null || MaxStd is null))
        {
            yield return new(
                MinStd is null ? nameof(MaxStd) : nameof(MinStd),
                $"Only {(MinStd is null ? "max_std" : "min_std")} is given; a range of deviations needs both min_std and max_std.");
        }
        else if (MinStd > MaxStd)
        {
            yield return new(nameof(MinStd), string.Create(CultureInfo.InvariantCulture, $"min_std is {MinStd}, above max_std, which is {MaxStd}; swap them."));
        }
        else if (Snr.Low > Snr.High)
        {
            yield return new(
                MinSnrDb is null ? nameof(MaxSnrDb) : nameof(MinSnrDb),
                string.Create(CultureInfo.InvariantCulture, $"min_snr_db is {Snr.Low}, above max_snr_db, which is {Snr.High}; a range runs from low to high."));
        }
    }
}
