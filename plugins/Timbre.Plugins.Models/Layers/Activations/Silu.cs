using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The sigmoid linear unit x / (1 + exp(-x)), on any shape.</summary>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8, stride: 2 }
///     - silu
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("silu")]
public sealed class Silu : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ElementwiseLayer("silu", nn.SiLU());
}
