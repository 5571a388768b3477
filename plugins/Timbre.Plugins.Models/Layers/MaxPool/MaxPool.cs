using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Keeps the largest value of each window over frequency and time; feature maps <c>[batch, channel, frequency, time]</c> become smaller
/// ones.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8 }
///     - relu
///     - max-pool: { size: [2, 4] }
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("max-pool")]
public sealed class MaxPool(PoolOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _ = context.RequireFeatureMap();
        return new PoolLayer("max-pool", options, (values, size, stride, ceil) =>
            nn.functional.max_pool2d(values, [size.Frequency, size.Time], [stride.Frequency, stride.Time], ceil_mode: ceil));
    }
}
