using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The Gaussian error linear unit x Φ(x), on any shape (Hendrycks and Gimpel 2016).</summary>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8, stride: 2 }
///     - gelu
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("gelu")]
public sealed class Gelu : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ElementwiseLayer("gelu", nn.GELU());
}
