using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="TimeMask"/>.</summary>
public sealed record TimeMaskOptions : MaskOptions
{
    /// <summary>Greatest width of a mask in frames, 1 to 100000; 20 unless given. The width is uniform from 0 to this.</summary>
    [Shorthand]
    [Range(1, 100_000)] public int TimeMaskParam { get; init; } = 20;

    /// <summary>Greatest width of a mask as a share of the item's valid frames, 0 to 1; 1 unless given. The smaller bound holds.</summary>
    [Range(0.0, 1.0)] public double P { get; init; } = 1;
}
