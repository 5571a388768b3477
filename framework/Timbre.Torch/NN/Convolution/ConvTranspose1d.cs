using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The gradient of a convolution, which widens [batch, channel, time].</summary>
public sealed class ConvTranspose1d : ConvolutionTranspose
{
    internal ConvTranspose1d(
        long in_channels, long out_channels, long kernel_size, long stride, long padding, long dilation, long output_padding,
        long groups = 1, bool bias = true, PaddingModes padding_mode = PaddingModes.Zeros, Device? device = null, ScalarType? dtype = null)
        : base(
            nameof(ConvTranspose1d), in_channels, out_channels, [kernel_size], [stride], [padding],
            null, [dilation], true, [output_padding], groups, bias, padding_mode, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, long[]? output_size)
    {
        Require(input, 1, "time");
        var extra = _output_padding(input, output_size, kernel_size, stride, padding!, dilation, 1);
        return nn.functional.conv_transpose1d(input, weight, bias, stride[0], padding![0], extra[0], dilation[0], groups);
    }
}
