using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How long and how far the learning rate falls.</summary>
public sealed record CosineOptions
{
    /// <summary>The number of epochs after which the learning rate has reached its end.</summary>
    [Range(1, 100000)]
    public required int Epochs { get; init; }

    /// <summary>The factor at the end, in (0, 1].</summary>
    [Range(1e-6, 1)]
    public double MinFactor { get; init; } = 0.01;
}
