using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="BandPass"/>.</summary>
public sealed record BandPassOptions : FilterOptions, IValidatedOptions
{
    /// <summary>Least centre frequency, in Hz, 1 to 384000; 500 unless given.</summary>
    [Range(1.0, 384_000.0)] public double MinCenterHz { get; init; } = 500;

    /// <summary>Greatest centre frequency, in Hz, 1 to 384000, below half the sample rate; 3000 unless given.</summary>
    [Range(1.0, 384_000.0)] public double MaxCenterHz { get; init; } = 3000;

    /// <summary>Least quality, centre by bandwidth at -3 dB, 0.1 to 30; 0.5 unless given.</summary>
    [Range(0.1, 30.0)] public double MinQ { get; init; } = 0.5;

    /// <summary>Greatest quality, 0.1 to 30; 1.5 unless given. Higher is narrower.</summary>
    [Range(0.1, 30.0)] public double MaxQ { get; init; } = 1.5;

    internal override RangeEnds Frequencies => new(
        new(nameof(MinCenterHz), "min_center_hz"), MinCenterHz, new(nameof(MaxCenterHz), "max_center_hz"), MaxCenterHz);

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() =>
        Frequencies.Validate().Concat(Ends.Ordered(nameof(MinQ), MinQ, nameof(MaxQ), MaxQ));
}
