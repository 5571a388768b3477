using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Keeps the largest values of feature maps <c>[batch, channel, frequency, time]</c>: over frequency and time as vectors
/// <c>[batch, channel]</c>, or over time as <c>[batch, channel × frequency]</c>. Steps beyond an item's length do not count.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - global-max-pool: time
///     - classifier
/// </code></example>
[Plugin("global-max-pool")]
public sealed class GlobalMaxPool(GlobalPoolOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _ = context.RequireFeatureMap();
        return new GlobalPoolLayer("global-max-pool", options.Over, Largest);
    }

    private static Tensor Largest(Signal rows)
    {
        var values = TimeAxis.IsRagged(rows)
            ? rows.Values.masked_fill(rows.BroadcastMask().logical_not(), float.NegativeInfinity)
            : rows.Values;
        return values.amax([2, 3]);
    }
}
