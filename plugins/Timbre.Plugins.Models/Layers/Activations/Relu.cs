using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The rectifier max(x, 0), on any shape.</summary>
[Plugin("relu")]
public sealed class Relu : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ElementwiseLayer("relu", nn.ReLU());
}
