using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How a batch is normalised.</summary>
public sealed record BatchNormOptions
{
    /// <summary>
    /// The weight of a new batch in the running averages, in (0, 1]; Keras counts the other way round: its 0.99 is 0.01 here. 0.1 if
    /// absent, and 0.01 under Keras's defaults.
    /// </summary>
    [Range(1e-6, 1)]
    public double? Momentum { get; init; }

    /// <summary>Added to the variance before its root is taken; 0.00001 if absent, and 0.001 under Keras's defaults.</summary>
    [Range(1e-12, 1)]
    public double? Eps { get; init; }
}
