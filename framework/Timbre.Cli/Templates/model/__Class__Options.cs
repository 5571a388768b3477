using System.ComponentModel.DataAnnotations;

namespace __Class__;

/// <summary>Options of <see cref="__Class__Model"/>.</summary>
public sealed record __Class__Options
{
    /// <summary>Units of the hidden layer.</summary>
    [Range(1, 65536)]
    public int Units { get; init; } = 32;
}
