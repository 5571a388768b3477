using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>What time and frequency masks have in common.</summary>
public abstract record MaskOptions : AugmenterOptions
{
    /// <summary>Number of masks, each drawn by itself, 1 to 100; 1 unless given.</summary>
    [Range(1, 100)] public int Masks { get; init; } = 1;

    /// <summary>What takes the place of the masked values: <c>mean</c>, that of the item, unless given, or <c>zero</c>.</summary>
    public MaskFill Fill { get; init; } = MaskFill.Mean;
}
