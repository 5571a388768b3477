using static TorchSharp.torch;

namespace Timbre.Testing.Tests;

/// <summary>Halves its input; what follows can be replaced by something bad.</summary>
internal sealed class Halving() : nn.Module<Signal, Signal>("halving")
{
    public Func<Tensor, Tensor> Output { get; init; } = values => values;

    public override Signal forward(Signal input) => input with { Values = Output(input.Values.mul(0.5)) };
}
