using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Normalises groups of channels of feature maps <c>[batch, channel, frequency, time]</c> over their channels, frequencies and steps, item
/// by item (Wu and He 2018), whatever the batch; steps beyond an item's length do not count.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8, stride: 2 }
///     - group-norm: { groups: 4 }
///     - relu
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("group-norm")]
public sealed class GroupNorm(GroupNormOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var channels = context.RequireFeatureMap().Channels;
        ChannelGroups.Require(options.Groups, channels);
        var eps = options.Eps ?? (context.Defaults == LayerDefaults.Keras ? 1e-3 : 1e-5);
        return new GroupNormLayer("group-norm", options.Groups, channels, eps);
    }
}
