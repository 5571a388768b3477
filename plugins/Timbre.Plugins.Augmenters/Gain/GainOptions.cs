using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Gain"/>.</summary>
public sealed record GainOptions : IValidatedOptions
{
    /// <summary>Least gain, in dB, -120 to 120; -6 unless given.</summary>
    [Range(-120.0, 120.0)] public double? MinDb { get; init; }

    /// <summary>Most gain, in dB, -120 to 120; 6 unless given.</summary>
    [Range(-120.0, 120.0)] public double? MaxDb { get; init; }

    /// <summary>Least factor, 0 to 1000: instead of decibels, the gain is then uniform as a factor. Give it together with <c>max_factor</c>.</summary>
    [Range(0.0, 1000.0)] public double? MinFactor { get; init; }

    /// <summary>Most factor, 0 to 1000. Give it together with <c>min_factor</c>.</summary>
    [Range(0.0, 1000.0)] public double? MaxFactor { get; init; }

    /// <summary>Whether samples are limited to [-1, 1] afterwards, as a recorder would. False unless given.</summary>
    public bool Clip { get; init; }

    /// <summary>Share of the clips that are changed, 0 to 1; 1, all of them, unless given.</summary>
    [Range(0.0, 1.0)] public double Probability { get; init; } = 1;

    internal bool Linear => MinFactor is not null || MaxFactor is not null;

    internal (double Low, double High) Decibels => (MinDb ?? -6, MaxDb ?? 6);

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Linear && (MinDb is not null || MaxDb is not null))
        {
            yield return new(MinDb is not null ? nameof(MinDb) : nameof(MaxDb), "The gain is given both in decibels and as a factor; leave one of the two out.");
        }
        else if (Linear && (MinFactor is null || MaxFactor is null))
        {
            yield return new(
                MinFactor is null ? nameof(MaxFactor) : nameof(MinFactor),
                $"Only {(MinFactor is null ? "max_factor" : "min_factor")} is given; a range of factors needs both min_factor and max_factor.");
        }
        else if (MinFactor > MaxFactor)
        {
            yield return new(nameof(MinFactor), string.Create(CultureInfo.InvariantCulture, $"min_factor is {MinFactor}, above max_factor, which is {MaxFactor}; swap them."));
        }
        else if (Decibels.Low > Decibels.High)
        {
            yield return new(
                MinDb is null ? nameof(MaxDb) : nameof(MinDb),
                string.Create(CultureInfo.InvariantCulture, $"min_db is {Decibels.Low}, above max_db, which is {Decibels.High}; a range runs from low to high."));
        }
    }
}
