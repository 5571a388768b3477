using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="PreEmphasis"/>.</summary>
public sealed record PreEmphasisOptions
{
    /// <summary>How much of the sample before is taken away. 0 to 1; 0.97 unless given.</summary>
    [Shorthand]
    [Range(0.0, 1.0)] public double Coeff { get; init; } = 0.97;
}
