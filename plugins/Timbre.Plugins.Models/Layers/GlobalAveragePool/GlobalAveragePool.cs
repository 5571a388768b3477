using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Averages feature maps <c>[batch, channel, frequency, time]</c> to vectors: over frequency and time to <c>[batch, channel]</c>, or over
/// time to <c>[batch, channel × frequency]</c>. Steps beyond an item's length do not count.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8, stride: 2 }
///     - relu
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("global-average-pool")]
public sealed class GlobalAveragePool(GlobalPoolOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _ = context.RequireFeatureMap();
        return new GlobalPoolLayer("global-average-pool", options.Over, Average);
    }

    private static Tensor Average(Signal rows) =>
        TimeAxis.IsRagged(rows)
            ? (rows.Values * rows.BroadcastMask()).sum([2, 3]) / (rows.Lengths.unsqueeze(1) * rows.Values.shape[2])
            : rows.Values.mean([2, 3]);
}
