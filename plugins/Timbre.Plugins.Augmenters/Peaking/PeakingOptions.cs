using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Peaking"/>.</summary>
public sealed record PeakingOptions : FilterOptions, IValidatedOptions
{
    /// <summary>Least centre frequency, in Hz, 1 to 384000; 100 unless given.</summary>
    [Range(1.0, 384_000.0)] public double MinCenterHz { get; init; } = 100;

    /// <summary>Greatest centre frequency, in Hz, 1 to 384000, below half the sample rate; 3500 unless given.</summary>
    [Range(1.0, 384_000.0)] public double MaxCenterHz { get; init; } = 3500;

    /// <summary>Least gain at the centre, in dB, -60 to 60; -12 unless given.</summary>
    [Range(-60.0, 60.0)] public double MinDb { get; init; } = -12;

    /// <summary>Greatest gain at the centre, in dB, -60 to 60; 12 unless given.</summary>
    [Range(-60.0, 60.0)] public double MaxDb { get; init; } = 12;

    /// <summary>Least quality, 0.1 to 30; 0.5 unless given.</summary>
    [Range(0.1, 30.0)] public double MinQ { get; init; } = 0.5;

    /// <summary>Greatest quality, 0.1 to 30; 3 unless given. Higher is narrower.</summary>
    [Range(0.1, 30.0)] public double MaxQ { get; init; } = 3;

    internal override RangeEnds Frequencies => new(
        new(nameof(MinCenterHz), "min_center_hz"), MinCenterHz, new(nameof(MaxCenterHz), "max_center_hz"), MaxCenterHz);

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => Frequencies.Validate()
        .Concat(Ends.Ordered(nameof(MinDb), MinDb, nameof(MaxDb), MaxDb))
        .Concat(Ends.Ordered(nameof(MinQ), MinQ, nameof(MaxQ), MaxQ));
}
