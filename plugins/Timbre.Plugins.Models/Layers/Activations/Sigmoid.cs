using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The logistic function 1 / (1 + exp(-x)), on any shape; not for the end of a model, which gives logits.</summary>
/// <example><code>
/// model:
///   layers:
///     - global-average-pool: time
///     - dense: 16
///     - sigmoid
///     - classifier
/// </code></example>
[Plugin("sigmoid")]
public sealed class Sigmoid : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ElementwiseLayer("sigmoid", nn.Sigmoid());
}
