using System.ComponentModel.DataAnnotations;

namespace __Class__;

/// <summary>Options of <see cref="__Class__Augmenter"/>.</summary>
public sealed record __Class__Options
{
    /// <summary>The chance of each item to be changed.</summary>
    [Range(0, 1)]
    public double Probability { get; init; } = 0.5;
}
