using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="HighPass"/>.</summary>
public sealed record HighPassOptions : EdgeOptions
{
    /// <summary>Least cut-off frequency, in Hz, 1 to 384000; 50 unless given.</summary>
    [Range(1.0, 384_000.0)] public double MinCutoffHz { get; init; } = 50;

    /// <summary>Greatest cut-off frequency, in Hz, 1 to 384000, below half the sample rate; 500 unless given.</summary>
    [Range(1.0, 384_000.0)] public double MaxCutoffHz { get; init; } = 500;

    internal override RangeEnds Frequencies => new(
        new(nameof(MinCutoffHz), "min_cutoff_hz"), MinCutoffHz, new(nameof(MaxCutoffHz), "max_cutoff_hz"), MaxCutoffHz);
}
