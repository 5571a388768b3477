namespace Timbre.Plugins.Augmenters;

/// <summary>What takes the place of masked values.</summary>
public enum MaskFill
{
    /// <summary>The mean of the item's valid part.</summary>
    Mean,

    /// <summary>Zero, which is the mean of features that were standardised.</summary>
    Zero,
}
