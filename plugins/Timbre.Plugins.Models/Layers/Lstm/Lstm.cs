using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Long short-term memory over time (Hochreiter and Schmidhuber 1997): feature maps <c>[batch, channel, frequency, time]</c>, all channels
/// and frequencies of a step together, to vectors or feature maps of states. Steps beyond an item's length do not count.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - lstm: { units: 16, layers: 2, dropout: 0.2 }
///     - classifier
/// </code></example>
[Plugin("lstm")]
public sealed class Lstm(LstmOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (channels, frequencies, _) = context.RequireFeatureMap();
        return new Layer(channels * frequencies, options, context.Defaults);
    }

    private static void Start(RecurrentStart start, LstmOptions options, LayerDefaults defaults)
    {
        var keras = defaults == LayerDefaults.Keras;
        start.Draw(defaults);
        if (keras)
        {
            start.WithOneConstant();
        }

        if ((options.ForgetBias ?? (keras ? 1 : null)) is { } bias)
        {
            start.Remember(bias);
        }
    }

    private sealed class Layer(long features, LstmOptions options, LayerDefaults defaults)
        : RecurrentLayer<TorchSharp.Modules.LSTM>("lstm", features, options, start => Start(start, options, defaults))
    {
        protected override TorchSharp.Modules.LSTM Create(long features, long units) => nn.LSTM(features, units);

        protected override Tensor Run(TorchSharp.Modules.LSTM cell, Tensor sequence) => cell.call(sequence).Item1;
    }
}
