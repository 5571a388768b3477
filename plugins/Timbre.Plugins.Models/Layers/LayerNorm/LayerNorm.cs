using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Normalises each step of time of feature maps <c>[batch, channel, frequency, time]</c> over its channels and frequencies, or each vector
/// <c>[batch, feature]</c> over its features.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - gru: { units: 16, return: sequence }
///     - layer-norm
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("layer-norm")]
public sealed class LayerNorm(LayerNormOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var eps = options.Eps ?? (context.Defaults == LayerDefaults.Keras ? 1e-3 : 1e-5);
        if (context.Input.Kind == SignalKind.Vector)
        {
            return new LayerNormLayer([context.RequireVector()], eps);
        }

        var (channels, frequencies, _) = context.RequireFeatureMap();
        return new LayerNormLayer([channels, frequencies], eps);
    }
}
