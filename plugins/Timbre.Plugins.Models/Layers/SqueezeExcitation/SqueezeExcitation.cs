using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Scales each channel of feature maps <c>[batch, channel, frequency, time]</c> by a factor between 0 and 1 that two dense layers make of
/// the averages of all channels (Hu et al. 2018). Steps beyond an item's length do not count.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8, stride: 2 }
///     - relu
///     - squeeze-excitation: { reduction: 4 }
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("squeeze-excitation")]
public sealed class SqueezeExcitation(SqueezeExcitationOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var channels = context.RequireFeatureMap().Channels;
        return new SqueezeExcitationLayer(channels, Math.Max(1, channels / options.Reduction), context.Defaults);
    }
}
