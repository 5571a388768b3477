using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of a layer that pools whole feature maps to vectors.</summary>
/// <param name="name">The layer's name.</param>
/// <param name="axes">What is pooled.</param>
/// <param name="pool">Pools the valid steps of <c>[batch, row, value, time]</c> to <c>[batch, row]</c>.</param>
internal sealed class GlobalPoolLayer(string name, PoolAxes axes, Func<Signal, Tensor> pool) : SignalLayer(name)
{
    public override Signal forward(Signal input)
    {
        var rows = axes == PoolAxes.All ? input : input with { Values = input.Values.flatten(1, 2).unsqueeze(2) };
        return Signal.Vector(pool(rows));
    }
}
