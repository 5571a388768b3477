using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="Relu"/>.</summary>
internal sealed class ReluLayer() : SignalLayer("relu")
{
    /// <summary>Whether the input's values, which nothing else needs, are overwritten: one large tensor less is written.</summary>
    public bool Overwrites { get; set; }

    public override Signal forward(Signal input) => input with { Values = nn.functional.relu(input.Values, Overwrites) };
}
