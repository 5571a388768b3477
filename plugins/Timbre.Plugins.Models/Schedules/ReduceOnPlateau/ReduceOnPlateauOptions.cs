using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>When and how far the learning rate falls.</summary>
public sealed record ReduceOnPlateauOptions
{
    /// <summary>What the learning rate is multiplied by, in (0, 1].</summary>
    [Range(1e-6, 1)]
    public double Factor { get; init; } = 0.1;

    /// <summary>Epochs without improvement that are waited through; the learning rate falls after the next one.</summary>
    [Range(0, 100000)]
    public int Patience { get; init; } = 5;

    /// <summary>Which way the monitored metric improves: max for accuracy and recall, min for loss.</summary>
    public PlateauMode Mode { get; init; } = PlateauMode.Max;

    /// <summary>Smallest change that counts as an improvement.</summary>
    [Range(0, 1e9)]
    public double MinDelta { get; init; } = 1e-4;

    /// <summary>Epochs after a fall that do not count as waiting.</summary>
    [Range(0, 100000)]
    public int Cooldown { get; init; }

    /// <summary>The product of all falls does not go below this, in (0, 1].</summary>
    [Range(1e-9, 1)]
    public double MinFactor { get; init; } = 1e-4;
}

/// <summary>Which way a metric improves.</summary>
public enum PlateauMode
{
    /// <summary>Larger is better.</summary>
    Max,

    /// <summary>Smaller is better.</summary>
    Min,
}
