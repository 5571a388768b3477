using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Layers of self-attention over time (Vaswani et al. 2017): feature maps <c>[batch, channel, frequency, time]</c>, all channels and frequencies of a step
/// together, to <c>[batch, units, 1, time]</c>. No step attends to what lies beyond its item's length.
/// </summary>
/// <remarks>A dense layer comes first where a step has another size than <c>units</c>.</remarks>
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
