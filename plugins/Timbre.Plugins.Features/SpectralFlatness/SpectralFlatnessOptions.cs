using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="SpectralFlatness"/>.</summary>
public sealed record SpectralFlatnessOptions : SpectrumMeasureOptions
{
    /// <summary>Exponent of the magnitude: 1 for magnitude, 2 for power. Above 0, at most 4; 2 unless given, as in librosa.</summary>
    [Range(1e-3, 4.0)] public override double Power { get; init; } = 2;

    /// <summary>Smaller values are raised to this. 1e-30 to 1; 1e-10 unless given.</summary>
    [Range(1e-30, 1.0)] public double Amin { get; init; } = 1e-10;
}
