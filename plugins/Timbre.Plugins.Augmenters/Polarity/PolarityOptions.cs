using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Polarity"/>.</summary>
public sealed record PolarityOptions
{
    /// <summary>Share of the clips that are inverted, 0 to 1; 0.5 unless given.</summary>
    [Shorthand]
    [Range(0.0, 1.0)] public double Probability { get; init; } = 0.5;
}
