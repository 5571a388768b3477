using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="LowPass"/>.</summary>
public sealed record LowPassOptions : EdgeOptions
{
    /// <summary>Least cut-off frequency, in Hz, 1 to 384000; 1000 unless given.</summary>
    [Range(1.0, 384_000.0)] public double MinCutoffHz { get; init; } = 1000;

    /// <summary>Greatest cut-off frequency, in Hz, 1 to 384000, below half the sample rate; 6000 unless given.</summary>
    [Range(1.0, 384_000.0)] public double MaxCutoffHz { get; init; } = 6000;

    internal override RangeEnds Frequencies => new(
        new(nameof(MinCutoffHz), "min_cutoff_hz"), MinCutoffHz, new(nameof(MaxCutoffHz), "max_cutoff_hz"), MaxCutoffHz);
}
