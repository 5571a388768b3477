using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>A filter along one axis.</summary>
/// <param name="Size">The steps that it covers, gaps between taps included.</param>
/// <param name="Stride">The steps from one place to the next.</param>
/// <param name="Before">The zeros in front.</param>
/// <param name="After">The zeros behind.</param>
internal readonly record struct ConvolutionWindow(long Size, long Stride, long Before, long After)
{
    /// <summary>The zeros that a convolution adds by itself, at both ends alike.</summary>
    public long Even => Before == After ? Before : 0;

    /// <summary>Whether the zeros must be added before the convolution, which adds as many at either end.</summary>
    public bool IsUneven => Before != After;

    /// <summary>The values that a filter of one tap sees along an axis: each that a step of the stride lands on.</summary>
    /// <remarks>
    /// A convolution of kernel 1 over these is the same as a strided one over all, whose weight gradient oneDNN 2.6 computes beyond the end of its
    /// memory for channels-last tensors of fewer than 16 channels and even sizes.
    /// </remarks>
    public Tensor Points(Tensor values, long axis) => Stride == 1 ? values : values.slice(axis, 0, values.shape[axis], Stride);

    public static ConvolutionWindow Of(long kernel, long stride, long dilation, EdgePadding padding)
    {
        var size = (dilation * (kernel - 1)) + 1;
        var zeros = padding == EdgePadding.Valid ? 0 : size - 1;
        var before = padding == EdgePadding.Causal ? zeros : zeros / 2;
        return new ConvolutionWindow(size, stride, before, zeros - before);
    }
}
