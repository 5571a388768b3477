using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>When and how far the learning rate falls.</summary>
public sealed record StepOptions
{
    /// <summary>The number of epochs from one fall to the next.</summary>
    [Range(1, 100000)]
    public int Every { get; init; } = 5;

    /// <summary>What the learning rate is multiplied by, in (0, 1].</summary>
    [Range(1e-6, 1)]
    public double Gamma { get; init; } = 0.1;
}
