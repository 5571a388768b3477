using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of a list of layers: values and lengths in, logits <c>[batch, class]</c> out.</summary>
internal sealed class LayeredNetwork : nn.Module<Tensor, Tensor, Tensor>, IDescribesLayers
{
    private readonly LayerChain _chain;
    private readonly SignalShape _input;

    public LayeredNetwork(LayerChain chain, SignalShape input)
        : base("layers")
    {
        _chain = chain;
        _input = input;
        register_module("layers", chain);
    }

    public IReadOnlyList<LayerDescription> Layers => _chain.Descriptions;

    // An empty item counts as one step: a mean, a maximum or a last state of nothing would not be a number.
    public override Tensor forward(Tensor values, Tensor lengths) =>
        _chain.call(new Signal(values, lengths.clamp_min(1), _input.Rate, _input.Kind)).Values;
}
