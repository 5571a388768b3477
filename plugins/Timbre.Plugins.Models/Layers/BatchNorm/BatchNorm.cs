using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Normalises each channel of feature maps <c>[batch, channel, frequency, time]</c>, or each feature of vectors <c>[batch, feature]</c>,
/// over the batch; the running averages take its place outside training.
/// </summary>
/// <remarks>The statistics are those of the whole tensor, steps beyond an item's length included.</remarks>
[Plugin("batch-norm")]
public sealed class BatchNorm(BatchNormOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ElementwiseLayer("batch-norm", context.Input.Kind == SignalKind.Vector
            ? nn.BatchNorm1d(context.RequireVector(), options.Eps, options.Momentum)
            : nn.BatchNorm2d(context.RequireFeatureMap().Channels, options.Eps, options.Momentum));
    }
}
