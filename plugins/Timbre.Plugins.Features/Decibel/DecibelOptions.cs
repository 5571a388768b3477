using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Decibel"/>.</summary>
public sealed record DecibelOptions
{
    /// <summary>
    /// How far below an item's loudest value anything may lie, in dB; what is quieter is raised to that. Above 0, at most 400, or null for
    /// no limit; 80 unless given.
    /// </summary>
    [Shorthand]
    [Range(1e-3, 400.0)] public double? TopDb { get; init; } = 80;

    /// <summary>What the input measures: <c>power</c>, 10 dB for each factor of ten (the default), or <c>magnitude</c>, 20 dB.</summary>
    public DecibelInput Input { get; init; } = DecibelInput.Power;

    /// <summary>Smaller values are raised to this before the logarithm. 1e-30 to 1; 1e-10 unless given.</summary>
    [Range(1e-30, 1.0)] public double Amin { get; init; } = 1e-10;

    /// <summary>The value that becomes 0 dB. Above 0; 1 unless given.</summary>
    [Range(1e-30, 1e30)] public double Ref { get; init; } = 1;
}

/// <summary>What <see cref="Decibel"/> measures.</summary>
public enum DecibelInput
{
    /// <summary>Squared magnitude: <c>10 log10(x)</c>.</summary>
    Power,

    /// <summary>Magnitude: <c>20 log10(x)</c>.</summary>
    Magnitude,
}
