using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Convolves over time, all channels and frequencies of a step together: waveforms <c>[batch, time]</c> or feature maps
/// <c>[batch, channel, frequency, time]</c> to <c>[batch, filters, 1, time]</c>.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - conv1d: { filters: 16, kernel: 5, dilation: 2 }
///     - relu
///     - statistics-pool
///     - classifier
/// </code></example>
[Plugin("conv1d")]
public sealed class Conv1d(Conv1dOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Input.Kind == SignalKind.Waveform)
        {
            return new Conv1dLayer(1, options, context.Defaults);
        }

        var (channels, frequencies, _) = context.RequireFeatureMap();
        return new Conv1dLayer(channels * frequencies, options, context.Defaults);
    }
}
