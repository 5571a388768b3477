using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Spectrogram"/>.</summary>
public sealed record SpectrogramOptions : StftOptions
{
    /// <summary>Exponent of the magnitude: 1 for magnitude, 2 for power. Above 0, at most 4; 2 unless given.</summary>
    [Range(1e-3, 4.0)] public double Power { get; init; } = 2;
}
