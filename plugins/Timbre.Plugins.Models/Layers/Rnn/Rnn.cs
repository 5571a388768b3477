using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// A simple recurrent layer over time (Elman 1990): feature maps <c>[batch, channel, frequency, time]</c>, all channels and frequencies of
/// a step together, to vectors or feature maps of states. Steps beyond an item's length do not count.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - rnn: { units: 16, recurrent_weights: orthogonal }
///     - classifier
/// </code></example>
[Plugin("rnn")]
public sealed class Rnn(RnnOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (channels, frequencies, _) = context.RequireFeatureMap();
        return new Layer(channels * frequencies, options, context.Defaults);
    }

    private static void Start(RecurrentStart start, LayerDefaults defaults)
    {
        start.Draw(defaults);
        if (defaults == LayerDefaults.Keras)
        {
            start.WithOneConstant();
        }
    }

    private sealed class Layer(long features, RnnOptions options, LayerDefaults defaults)
        : RecurrentLayer<TorchSharp.Modules.RNN>("rnn", features, options, start => Start(start, defaults))
    {
        protected override TorchSharp.Modules.RNN Create(long features, long units) => nn.RNN(
            features, units, nonLinearity: options.Activation == RnnActivation.Relu ? nn.NonLinearities.ReLU : nn.NonLinearities.Tanh);

        protected override Tensor Run(TorchSharp.Modules.RNN cell, Tensor sequence) => cell.call(sequence).Item1;
    }
}
