using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Convolves feature maps over frequency and time: <c>[batch, channel, frequency, time]</c> to <c>[batch, filters, frequency, time]</c>.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8, kernel: [3, 5], stride: 2 }
///     - relu
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("conv2d")]
public sealed class Conv2d(Conv2dOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new Conv2dLayer("conv2d", context.RequireFeatureMap().Channels, options, context.Defaults);
    }
}
