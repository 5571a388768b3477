using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A convolution of [batch, channel, time], or of the same without the batch.</summary>
public sealed class Conv1d : Convolution
{
    internal Conv1d(
        long in_channels, long out_channels, long kernel_size, long stride, long? padding, Padding? padding_type, long dilation,
        long groups = 1, bool bias = true, PaddingModes padding_mode = PaddingModes.Zeros, Device? device = null, ScalarType? dtype = null)
        : base(
            nameof(Conv1d), in_channels, out_channels, [kernel_size], [stride], padding is { } amount ? [amount] : null,
            padding_type, [dilation], false, new long[1], groups, bias, padding_mode, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        Require(input, 1, "time");
        if (padding_mode != PaddingModes.Zeros)
        {
            using var padded = Pad(input);
            return nn.functional.conv1d(padded, weight, bias, stride[0], dilation: dilation[0], groups: groups);
        }

        return padding_type is { } named
            ? nn.functional.conv1d_padding(input, weight, bias, stride[0], named, dilation[0], groups)
            : nn.functional.conv1d(input, weight, bias, stride[0], padding![0], dilation[0], groups);
    }
}
