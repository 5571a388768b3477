using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// The mean and the standard deviation over time of each channel and frequency: feature maps <c>[batch, channel, frequency, time]</c> to
/// vectors <c>[batch, 2 × channel × frequency]</c>, all means first (Snyder et al. 2018). Steps beyond an item's length do not count.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - conv1d: { filters: 16 }
///     - relu
///     - statistics-pool
///     - classifier
/// </code></example>
[Plugin("statistics-pool")]
public sealed class StatisticsPool : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _ = context.RequireFeatureMap();
        return new Layer();
    }

    private sealed class Layer() : SignalLayer("statistics-pool")
    {
        public override Signal forward(Signal input)
        {
            var (mean, deviation) = Moments.Of(input.Values.flatten(1, 2), TimeAxis.Shares(input));
            return Signal.Vector(cat([mean, deviation], 1));
        }
    }
}
