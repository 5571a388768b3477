using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>A layer whose values come from one tensor module and whose lengths, rate and kind stay: activations and dropout.</summary>
internal sealed class ElementwiseLayer : SignalLayer
{
    private readonly nn.Module<Tensor, Tensor> _inner;

    /// <param name="name">The layer's name, under which parameters of <paramref name="inner"/> are saved.</param>
    /// <param name="inner">Any shape in, the same shape out.</param>
    /// <param name="leavesOutput">Whether the next layer may overwrite what it gives.</param>
    public ElementwiseLayer(string name, nn.Module<Tensor, Tensor> inner, bool leavesOutput = false)
        : base(name)
    {
        _inner = Part(name, inner);
        LeavesOutput = leavesOutput;
    }

    public override bool LeavesOutput { get; }

    public override Signal forward(Signal input) => input with { Values = _inner.call(input.Values) };
}
