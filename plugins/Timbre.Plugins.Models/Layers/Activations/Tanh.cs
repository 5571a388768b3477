using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The hyperbolic tangent, on any shape.</summary>
[Plugin("tanh")]
public sealed class Tanh : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ElementwiseLayer("tanh", nn.Tanh());
}
