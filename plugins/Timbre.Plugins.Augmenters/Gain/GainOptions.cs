using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Gain"/>.</summary>
public sealed record GainOptions : AugmenterOptions, IValidatedOptions
{
    /// <summary>Least gain, in dB, -120 to 120; -6 unless given.</summary>
    [Range(-120.0, 120.0)] public double? MinDb { get; init; }

    /// <summary>Most gain, in dB, -120 to 120; 6 unless given.</summary>
    [Range(-120.0, 120.0)] public double? MaxDb { get; init; }

    /// <summary>
    /// Least factor, 0 to 1000: instead of decibels, the gain is then uniform as a factor. Give it together with <c>max_factor</c>.
    /// </summary>
    [Range(0.0, 1000.0)] public double? MinFactor { get; init; }

    /// <summary>Most factor, 0 to 1000. Give it together with <c>min_factor</c>.</summary>
    [Range(0.0, 1000.0)] public double? MaxFactor { get; init; }

    /// <summary>Whether samples are limited to [-1, 1] afterwards, as a recorder would. False unless given.</summary>
    public bool Clip { get; init; }

    internal RangeEnds Decibels => new(
        new(nameof(MinDb), "min_db"), MinDb, new(nameof(MaxDb), "max_db"), MaxDb, DefaultLow: -6, DefaultHigh: 6);

    internal RangeEnds Factors => new(new(nameof(MinFactor), "min_factor"), MinFactor, new(nameof(MaxFactor), "max_factor"), MaxFactor);

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => new EitherRange("gain", Decibels, Factors).Validate();
}
