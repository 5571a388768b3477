using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="PeakNormalize"/>.</summary>
public sealed record PeakNormalizeOptions
{
    /// <summary>Added to the peak before dividing, so that silence stays silent. 1e-12 to 1; 1e-6 unless given.</summary>
    [Range(1e-12, 1.0)] public double Epsilon { get; init; } = 1e-6;
}
