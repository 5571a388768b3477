using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The sigmoid linear unit x / (1 + exp(-x)), on any shape.</summary>
[Plugin("silu")]
public sealed class Silu : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ElementwiseLayer("silu", nn.SiLU());
}
