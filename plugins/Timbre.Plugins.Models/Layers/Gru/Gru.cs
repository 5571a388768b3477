using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Gated recurrent units over time (Cho et al. 2014): feature maps <c>[batch, channel, frequency, time]</c>, all channels and frequencies
/// of a step together, to vectors or feature maps of states. Steps beyond an item's length do not count.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - gru: { units: 16, bidirectional: true }
///     - classifier
/// </code></example>
[Plugin("gru")]
public sealed class Gru(RecurrentOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (channels, frequencies, _) = context.RequireFeatureMap();
        return new Layer(channels * frequencies, options, context.Defaults);
    }

    private sealed class Layer(long features, RecurrentOptions options, LayerDefaults defaults)
        : RecurrentLayer<TorchSharp.Modules.GRU>("gru", features, options, start => start.Draw(defaults))
    {
        protected override TorchSharp.Modules.GRU Create(long features, long units) => nn.GRU(features, units);

        protected override Tensor Run(TorchSharp.Modules.GRU cell, Tensor sequence) => cell.call(sequence).Item1;
    }
}
