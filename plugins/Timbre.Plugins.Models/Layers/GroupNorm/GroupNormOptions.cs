using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How groups of channels are normalised.</summary>
public sealed record GroupNormOptions
{
    /// <summary>The number of groups; it must divide the channels.</summary>
    [Shorthand]
    [Range(1, 65536)]
    public int Groups { get; init; } = 1;

    /// <summary>Added to the variance before its root is taken; 0.00001 if absent, and 0.001 under Keras's defaults.</summary>
    [Range(1e-12, 1)]
    public double? Eps { get; init; }
}
