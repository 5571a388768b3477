using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Layers of self-attention over time (Vaswani et al. 2017): feature maps <c>[batch, channel, frequency, time]</c>, all channels and
/// frequencies of a step together, to <c>[batch, units, 1, time]</c>. No step attends to what lies beyond its item's length.
/// </summary>
/// <remarks>A dense layer comes first where a step has another size than <c>units</c>.</remarks>
/// <example><code>
/// model:
///   layers:
///     - conv1d: { filters: 16, stride: 2 }
///     - transformer-encoder: { units: 16, heads: 2, layers: 1 }
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("transformer-encoder")]
public sealed class TransformerEncoder(TransformerEncoderOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (channels, frequencies, _) = context.RequireFeatureMap();
        return new TransformerEncoderLayer(channels * frequencies, options);
    }
}
