using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// The weighted mean and standard deviation over time of each channel and frequency: feature maps <c>[batch, channel, frequency, time]</c>
/// to vectors <c>[batch, 2 × channel × frequency]</c>, all means first (Okabe et al. 2018). A step x counts softmax(v · tanh(W x + b) + k);
/// steps beyond an item's length do not.
/// </summary>
/// <remarks>
/// With <c>weigh: row</c> and <c>context: true</c> it is the pooling of ECAPA-TDNN (Desplanques et al. 2020): each channel and frequency
/// has weights of its own, which see the mean and the deviation over the whole item as well.
/// </remarks>
/// <example><code>
/// model:
///   layers:
///     - conv1d: { filters: 16 }
///     - relu
///     - attentive-statistics-pool: { units: 16, weigh: row, context: true }
///     - classifier
/// </code></example>
[Plugin("attentive-statistics-pool")]
public sealed class AttentiveStatisticsPool(AttentiveStatisticsPoolOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (channels, frequencies, _) = context.RequireFeatureMap();
        return new AttentiveStatisticsPoolLayer(channels * frequencies, options, context.Defaults);
    }
}
