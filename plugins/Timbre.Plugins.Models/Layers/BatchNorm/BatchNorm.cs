using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Normalises each channel of feature maps <c>[batch, channel, frequency, time]</c>, or each feature of vectors <c>[batch, feature]</c>,
/// over the batch; the running averages take its place outside training.
/// </summary>
/// <remarks>The statistics are those of the whole tensor, steps beyond an item's length included.</remarks>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8, stride: 2, bias: false }
///     - batch-norm
///     - relu
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("batch-norm")]
public sealed class BatchNorm(BatchNormOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var keras = context.Defaults == LayerDefaults.Keras;
        var (eps, momentum) = (options.Eps ?? (keras ? 1e-3 : 1e-5), options.Momentum ?? (keras ? 0.01 : 0.1));
        return new ElementwiseLayer("batch-norm", leavesOutput: true, inner: context.Input.Kind == SignalKind.Vector
            ? nn.BatchNorm1d(context.RequireVector(), eps, momentum)
            : nn.BatchNorm2d(context.RequireFeatureMap().Channels, eps, momentum));
    }
}
