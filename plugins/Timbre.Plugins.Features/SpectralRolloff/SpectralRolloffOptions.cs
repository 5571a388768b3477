using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="SpectralRolloff"/>.</summary>
public sealed record SpectralRolloffOptions : SpectrumMeasureOptions
{
    /// <summary>The share of the spectrum that lies below, 0.001 to 0.999; 0.85 unless given.</summary>
    [Range(0.001, 0.999)] public double RollPercent { get; init; } = 0.85;
}
