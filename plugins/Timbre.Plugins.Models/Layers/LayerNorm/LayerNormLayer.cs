using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="LayerNorm"/>.</summary>
internal sealed class LayerNormLayer : SignalLayer
{
    private readonly nn.Module<Tensor, Tensor> _norm;

    public LayerNormLayer(long[] normalized, double eps)
        : base("layer-norm")
    {
        _norm = Part("layer-norm", nn.LayerNorm(normalized, eps));
    }

    public override Signal forward(Signal input) => input with
    {
        Values = input.Kind == SignalKind.Vector
            ? _norm.call(input.Values)
            : _norm.call(input.Values.permute(0, 3, 1, 2)).permute(0, 2, 3, 1), // by way of [batch, time, channel, frequency]
    };
}
