using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The constants of stochastic gradient descent.</summary>
public sealed record SgdOptions : IValidatedOptions
{
    /// <summary>The learning rate.</summary>
    [Range(1e-12, 1000)]
    public double Lr { get; init; } = 0.01;

    /// <summary>The share of the last step that is repeated, in [0, 1).</summary>
    [Range(0, 0.999999)]
    public double Momentum { get; init; }

    /// <summary>The weight of the squared parameters that is added to the loss.</summary>
    [Range(0, 1000)]
    public double WeightDecay { get; init; }

    /// <summary>Whether the gradient is taken after the momentum's step (Nesterov).</summary>
    public bool Nesterov { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Nesterov && Momentum == 0)
        {
            yield return new OptionError(
                nameof(Nesterov),
                "Nesterov's step needs a momentum, and momentum is 0; set momentum, for instance to 0.9, or leave nesterov out.");
        }
    }
}
