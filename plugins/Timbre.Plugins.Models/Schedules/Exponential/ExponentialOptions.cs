using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How fast the learning rate falls.</summary>
public sealed record ExponentialOptions
{
    /// <summary>What the learning rate is multiplied by after each epoch, in (0, 1].</summary>
    [Shorthand]
    [Range(1e-6, 1)]
    public double Gamma { get; init; } = 0.95;
}
