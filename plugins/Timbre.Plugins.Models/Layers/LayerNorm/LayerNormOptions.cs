using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How a step is normalised.</summary>
public sealed record LayerNormOptions
{
    /// <summary>Added to the variance before its root is taken; 0.00001 if absent, and 0.001 under Keras's defaults.</summary>
    [Range(1e-12, 1)]
    public double? Eps { get; init; }
}
