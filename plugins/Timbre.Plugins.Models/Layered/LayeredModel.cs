using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// A network declared as a list of layers, each built for the shape that the one before it gives; the last one gives a logit for each
/// label.
/// </summary>
[Plugin("layers")]
public sealed class LayeredModel(LayeredModelOptions options) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var chain = LayerChain.Build(options.Layers, context.Input, context.ClassCount);
        if (chain.Output is not { Kind: SignalKind.Vector, Dimensions: [var size] } || size != context.ClassCount)
        {
            throw new StageException(
                $"The last layer, {options.Layers[^1].Name}, gives a {chain.Output}, but the model must end in a "
                + $"vector [{context.ClassCount} feature], one for each label: add classifier at the end of the list.")
            {
                Location = options.Layers[^1].Location,
            };
        }

        return new LayeredNetwork(chain, context.Input);
    }
}
