namespace Timbre.Plugins.Models;

/// <summary>The size of a simple recurrent layer, its activation and what it returns.</summary>
public sealed record RnnOptions : RecurrentOptions
{
    /// <summary>What is applied to the sum of inputs and state.</summary>
    public RnnActivation Activation { get; init; }
}

/// <summary>The activations of a simple recurrent layer.</summary>
public enum RnnActivation
{
    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>The rectifier max(x, 0).</summary>
    Relu,
}
