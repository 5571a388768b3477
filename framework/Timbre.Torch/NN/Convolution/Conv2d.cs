using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A convolution of [batch, channel, height, width], or of the same without the batch.</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(
        long in_channels, long out_channels, (long, long) kernel_size, (long, long) stride, (long, long)? padding, Padding? padding_type,
        (long, long) dilation,
        long groups = 1, bool bias = true, PaddingModes padding_mode = PaddingModes.Zeros, Device? device = null, ScalarType? dtype = null)
        : base(
            nameof(Conv2d), in_channels, out_channels, [kernel_size.Item1, kernel_size.Item2], [stride.Item1, stride.Item2],
            padding is { } amount ? [amount.Item1, amount.Item2] : null,
            padding_type, [dilation.Item1, dilation.Item2], false, new long[2], groups, bias, padding_mode, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        Require(input, 2, "height, width");
        if (padding_mode != PaddingModes.Zeros)
        {
            using var padded = Pad(input);
            return nn.functional.conv2d(padded, weight, bias, stride, dilation: dilation, groups: groups);
        }

        return padding_type is { } named
            ? nn.functional.conv2d_padding(input, weight, bias, stride, named, dilation, groups)
            : nn.functional.conv2d(input, weight, bias, stride, padding, dilation, groups);
    }
}
