namespace TorchSharp;

/// <summary>What stands beyond the edges of a tensor.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,

    /// <summary>The tensor mirrored at its edge, which is not repeated.</summary>
    Reflect = 1,

    /// <summary>The value at the edge.</summary>
    Replicate = 2,

    /// <summary>The tensor again, from its other end.</summary>
    Circular = 3,

    /// <summary>A given value.</summary>
    Constant = 4,
}

/// <summary>How much a convolution pads.</summary>
public enum Padding
{
    /// <summary>Nothing.</summary>
    Valid = 0,

    /// <summary>As much as keeps the size, for a stride of one.</summary>
    Same = 1,
}
