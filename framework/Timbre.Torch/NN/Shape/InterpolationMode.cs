namespace TorchSharp;

public static partial class torch
{
    /// <summary>How values between the samples are found.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest sample, places counted from edges as PyTorch always did.</summary>
        Nearest = 0,

        /// <summary>A straight line, over [batch, channel, time].</summary>
        Linear = 1,

        /// <summary>Straight lines over two axes.</summary>
        Bilinear = 2,

        /// <summary>Cubic splines over two axes.</summary>
        Bicubic = 3,

        /// <summary>Straight lines over three axes.</summary>
        Trilinear = 4,

        /// <summary>The mean of an area.</summary>
        Area = 5,

        /// <summary>The nearest sample.</summary>
        NearestExact = 6,
    }
}
