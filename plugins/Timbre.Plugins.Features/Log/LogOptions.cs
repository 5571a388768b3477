using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Log"/>.</summary>
public sealed record LogOptions
{
    /// <summary>
    /// Added to every value before the logarithm, so that silence becomes <c>ln(floor)</c> instead of minus infinity. 1e-30 to 1; 1e-6
    /// unless given.
    /// </summary>
    [Shorthand]
    [Range(1e-30, 1.0)] public double Floor { get; init; } = 1e-6;
}
