using System.ComponentModel.DataAnnotations;

namespace __Class__;

/// <summary>Options of <see cref="__Class__Layer"/>.</summary>
public sealed record __Class__Options
{
    /// <summary>The factor before training.</summary>
    [Range(0.001, 1000)]
    public double Initial { get; init; } = 1;
}
