using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>What the spectral centroid and its relatives are measured on.</summary>
public abstract record SpectrumMeasureOptions : StftOptions
{
    /// <summary>Exponent of the magnitude: 1 for magnitude, 2 for power. Above 0, at most 4; 1 unless given, as in librosa.</summary>
    [Range(1e-3, 4.0)] public virtual double Power { get; init; } = 1;
}
