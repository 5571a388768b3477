using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The hyperbolic tangent, on any shape.</summary>
/// <example><code>
/// model:
///   layers:
///     - global-average-pool: time
///     - dense: 16
///     - tanh
///     - classifier
/// </code></example>
[Plugin("tanh")]
public sealed class Tanh : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ElementwiseLayer("tanh", nn.Tanh());
}
