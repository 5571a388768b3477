using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>Adds normally distributed noise to values of any shape in training; nothing outside training.</summary>
/// <remarks>
/// Behind a standardised input it acts as a penalty on large weights does (Bishop 1995, "Training with noise is equivalent to Tikhonov
/// regularization"), which small corpora need. Keras's layer of the same name.
/// </remarks>
/// <example><code>
/// model:
///   layers:
///     - global-average-pool: time
///     - gaussian-noise: 0.5
///     - classifier
/// </code></example>
[Plugin("gaussian-noise")]
public sealed class GaussianNoise(GaussianNoiseOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ElementwiseLayer("gaussian-noise", new Noise(options.Std));

    private sealed class Noise(double deviation) : nn.Module<Tensor, Tensor>("gaussian-noise")
    {
        public override Tensor forward(Tensor input) => training ? input.add(randn_like(input).mul(deviation)) : input;
    }
}
