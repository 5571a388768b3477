using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="SpectralBandwidth"/>.</summary>
public sealed record SpectralBandwidthOptions : SpectrumMeasureOptions
{
    /// <summary>Exponent of the distance from the centroid: 2, the default, for a standard deviation. 1 to 8.</summary>
    [Range(1.0, 8.0)] public double P { get; init; } = 2;
}
