using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Averages each window over frequency and time; feature maps <c>[batch, channel, frequency, time]</c> become smaller ones.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - average-pool: [2, 4]
///     - flatten
///     - classifier
/// </code></example>
[Plugin("average-pool")]
public sealed class AveragePool(PoolOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _ = context.RequireFeatureMap();
        return new PoolLayer("average-pool", options, (values, size, stride, ceil) =>
            nn.functional.avg_pool2d(values, [size.Frequency, size.Time], [stride.Frequency, stride.Time], ceil_mode: ceil));
    }
}
