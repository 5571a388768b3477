using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How much noise is added.</summary>
public sealed record GaussianNoiseOptions
{
    /// <summary>The standard deviation of the noise, in units of the input, above 0.</summary>
    [Shorthand]
    [Range(1e-9, 1e6)]
    public double Std { get; init; } = 0.1;
}
