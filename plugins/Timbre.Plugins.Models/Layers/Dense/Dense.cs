using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Multiplies with learned weights: vectors <c>[batch, feature]</c> to <c>[batch, units]</c>; feature maps
/// <c>[batch, channel, frequency, time]</c> step by step, all channels and frequencies of a step together, to
/// <c>[batch, units, 1, time]</c>.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - global-average-pool: time
///     - dense: { units: 16, weights: he-normal }
///     - relu
///     - classifier
/// </code></example>
[Plugin("dense")]
public sealed class Dense(DenseOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Input.Kind == SignalKind.Vector)
        {
            return new DenseLayer("dense", context.RequireVector(), options, context.Defaults);
        }

        var (channels, frequencies, _) = context.RequireFeatureMap();
        return new DenseLayer("dense", channels * frequencies, options, context.Defaults);
    }
}
