using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What transposed convolutions share: a result whose size can be asked for.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    /// <summary>Creates the weights, drawn as PyTorch draws them.</summary>
    protected ConvolutionTranspose(
        string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type,
        long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode,
        Device? device = null, ScalarType? dtype = null)
        : base(
            name, in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, transposed, output_padding, groups, bias,
            padding_mode, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>Computes a result of the given size of the spatial axes, where several are possible.</summary>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    /// <summary>What must be added to one end of each axis to reach a size.</summary>
    /// <exception cref="ArgumentException">The size cannot be reached.</exception>
    protected long[] _output_padding(
        Tensor input, long[]? output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation, long num_spatial_dims)
    {
        if (output_size is null)
        {
            return output_padding;
        }

        var axes = (int)num_spatial_dims;
        var (sizes, shape) = (output_size[^axes..], input.shape[^axes..]);
        var extra = new long[axes];
        for (var axis = 0; axis < axes; axis++)
        {
            var least = ((shape[axis] - 1) * stride[axis]) - (2 * padding[axis]) + (dilation[axis] * (kernel_size[axis] - 1)) + 1;
            extra[axis] = sizes[axis] - least;
            if (extra[axis] < 0 || extra[axis] >= stride[axis])
            {
                throw new ArgumentException(
                    $"{GetName()} was asked for size {sizes[axis]} on axis {axis}; from {shape[axis]} it can make {least} to "
                    + $"{least + stride[axis] - 1}.",
                    nameof(output_size));
            }
        }

        return extra;
    }
}
