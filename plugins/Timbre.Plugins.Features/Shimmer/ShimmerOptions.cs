using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Shimmer"/>.</summary>
public sealed record ShimmerOptions : CycleOptions
{
    /// <summary>
    /// How much stronger than its neighbour a cycle may be, as a factor; frames beyond that have no value. 1.01 to 10; 1.6 unless given, as in
    /// Praat.
    /// </summary>
    [Range(1.01, 10.0)] public double MaxAmplitudeFactor { get; init; } = 1.6;
}
