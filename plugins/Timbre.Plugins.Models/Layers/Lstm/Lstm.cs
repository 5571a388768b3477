using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Long short-term memory over time (Hochreiter and Schmidhuber 1997): feature maps <c>[batch, channel, frequency, time]</c>, all channels
/// and frequencies of a step together, to vectors or feature maps of states. Steps beyond an item's length do not count.
/// </summary>
[Plugin("lstm")]
public sealed class Lstm(RecurrentOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (channels, frequencies, _) = context.RequireFeatureMap();
        return new Layer(channels * frequencies, options);
    }

    private sealed class Layer(long features, RecurrentOptions options) : RecurrentLayer<TorchSharp.Modules.LSTM>("lstm", features, options)
    {
        protected override TorchSharp.Modules.LSTM Create(long features, long units) => nn.LSTM(features, units);

        protected override Tensor Run(TorchSharp.Modules.LSTM cell, Tensor sequence) => cell.call(sequence).Item1;
    }
}
