using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="ZeroCrossingRate"/>.</summary>
public sealed record ZeroCrossingRateOptions : FrameOptions
{
    /// <summary>How far below zero a sample counts as negative; a higher value leaves out a quiet room's noise. 0 to 1; 1e-10 unless given.</summary>
    [Range(0.0, 1.0)] public double Threshold { get; init; } = 1e-10;
}
