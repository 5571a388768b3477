using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of a list of layers: values and lengths in, logits <c>[batch, class]</c> out.</summary>
internal sealed class LayeredNetwork : nn.Module<Tensor, Tensor, Tensor>, IDescribesLayers
{
    private readonly LayerChain _chain;
    private readonly SignalShape _input;

    private LayeredNetwork(LayerChain chain, SignalShape input)
        : base("layers")
    {
        _chain = chain;
        _input = input;
        register_module("layers", chain);
    }

    public IReadOnlyList<LayerDescription> Layers => _chain.Descriptions;

    /// <summary>Builds a network of layers, the last of which gives a logit for each label.</summary>
    /// <exception cref="StageException">A layer cannot take its input, no label is told, or nothing learns; the location is the
    /// layer's.</exception>
    public static LayeredNetwork Build(IReadOnlyList<Stage<ILayer>> stages, ModelContext context, LayerDefaults defaults)
    {
        var chain = LayerChain.Build(stages, new LayerContext(context.Input, context.ClassCount) { Defaults = defaults });
        if (chain.Output is not { Kind: SignalKind.Vector, Dimensions: [var size] } || size != context.ClassCount)
        {
            throw new StageException(
                $"The last layer, {stages[^1].Name}, gives a {chain.Output}, but the model must end in a "
                + $"vector [{context.ClassCount} feature], one for each label: add classifier at the end of the list.")
            {
                Location = stages[^1].Location,
            };
        }

        if (chain.parameters().Any() && !chain.parameters().Any(parameter => parameter.requires_grad))
        {
            throw new StageException("All layers are frozen, so nothing is left to train: take classifier, at least, out of frozen.")
            {
                Location = stages[^1].Location,
            };
        }

        return new LayeredNetwork(chain, context.Input);
    }

    // An empty item counts as one step: a mean, a maximum or a last state of nothing would not be a number.
    public override Tensor forward(Tensor values, Tensor lengths) =>
        _chain.call(new Signal(values, lengths.clamp_min(1), _input.Rate, _input.Kind)).Values;
}
