using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Convolves each channel of feature maps <c>[batch, channel, frequency, time]</c> by itself, to <c>[batch, channel × multiplier,
/// frequency, time]</c>; with a <c>conv2d</c> of kernel 1 behind it a separable convolution (Howard et al. 2017).
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8, stride: 2 }
///     - depthwise-conv2d: { kernel: 5 }
///     - conv2d: { filters: 16, kernel: 1 }
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("depthwise-conv2d")]
public sealed class DepthwiseConv2d(DepthwiseConv2dOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var channels = checked((int)context.RequireFeatureMap().Channels);
        var convolution = new Conv2dOptions
        {
            Filters = checked(channels * options.Multiplier),
            Groups = channels,
            Kernel = options.Kernel,
            Stride = options.Stride,
            Dilation = options.Dilation,
            Padding = options.Padding,
            Bias = options.Bias,
            Weights = options.Weights,
        };
        return new Conv2dLayer("depthwise-conv2d", channels, convolution, context.Defaults);
    }
}
