using System.ComponentModel.DataAnnotations;

namespace __Class__;

/// <summary>Options of <see cref="__Class__Feature"/>.</summary>
public sealed record __Class__Options
{
    /// <summary>The power: below 1 lifts what is quiet, above 1 what is loud.</summary>
    [Range(0.01, 10)]
    public double Exponent { get; init; } = 0.5;
}
