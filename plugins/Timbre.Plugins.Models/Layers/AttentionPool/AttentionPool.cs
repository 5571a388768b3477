using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Averages over time with learned weights: feature maps <c>[batch, channel, frequency, time]</c> to vectors <c>[batch, heads × channel ×
/// frequency]</c>. A step x counts softmax(v · tanh(W x + b)) (Zhu et al. 2018, self-attentive embeddings); steps beyond an item's length
/// do not.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - gru: { units: 16, return: sequence }
///     - attention-pool: { units: 16, heads: 2 }
///     - classifier
/// </code></example>
[Plugin("attention-pool")]
public sealed class AttentionPool(AttentionPoolOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (channels, frequencies, _) = context.RequireFeatureMap();
        return new AttentionPoolLayer(channels * frequencies, options, context.Defaults);
    }
}
