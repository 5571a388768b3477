using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="FrequencyMask"/>.</summary>
public sealed record FrequencyMaskOptions : MaskOptions
{
    /// <summary>
    /// Greatest width of a mask in rows of the feature map, 1 to 10000; 8 unless given. The width is uniform from 0 to this.
    /// </summary>
    [Shorthand]
    [Range(1, 10_000)] public int FreqMaskParam { get; init; } = 8;
}
