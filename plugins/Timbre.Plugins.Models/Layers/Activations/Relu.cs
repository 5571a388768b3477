using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The rectifier max(x, 0), on any shape.</summary>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8, stride: 2 }
///     - relu
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("relu")]
public sealed class Relu : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ReluLayer();
}
