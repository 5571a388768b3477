using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The constants of RMSprop.</summary>
public sealed record RmsPropOptions
{
    /// <summary>The learning rate; Keras' default is 0.001.</summary>
    [Range(1e-12, 1000)]
    public double Lr { get; init; } = 0.01;

    /// <summary>
    /// The share that the average of the squared gradient keeps at each step, in [0, 1); Keras calls it rho and uses 0.9.
    /// </summary>
    [Range(0, 0.999999)]
    public double Alpha { get; init; } = 0.99;

    /// <summary>Added to the root that divides the step; Keras uses 1e-7.</summary>
    [Range(1e-16, 1)]
    public double Eps { get; init; } = 1e-8;

    /// <summary>The weight of the squared parameters that is added to the loss.</summary>
    [Range(0, 1000)]
    public double WeightDecay { get; init; }

    /// <summary>The share of the last step that is repeated, in [0, 1).</summary>
    [Range(0, 0.999999)]
    public double Momentum { get; init; }

    /// <summary>Whether the variance of the gradient divides the step, rather than its square.</summary>
    public bool Centered { get; init; }
}
