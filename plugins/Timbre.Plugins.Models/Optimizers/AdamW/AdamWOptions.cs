using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The constants of AdamW.</summary>
public sealed record AdamWOptions
{
    /// <summary>The learning rate.</summary>
    [Range(1e-12, 1000)]
    public double Lr { get; init; } = 0.001;

    /// <summary>The share that the average of the gradient keeps at each step, in [0, 1).</summary>
    [Range(0, 0.999999)]
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The share that the average of the squared gradient keeps at each step, in [0, 1).</summary>
    [Range(0, 0.999999)]
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Added to the root that divides the step; Keras uses 1e-7.</summary>
    [Range(1e-16, 1)]
    public double Eps { get; init; } = 1e-8;

    /// <summary>The share of each parameter, times the learning rate, that is taken away at each step.</summary>
    [Range(0, 1000)]
    public double WeightDecay { get; init; } = 0.01;

    /// <summary>Whether the largest average so far divides the step (AMSGrad, Reddi et al. 2018).</summary>
    public bool Amsgrad { get; init; }
}
