using static TorchSharp.torch;

namespace Timbre;

/// <summary>Builds a network for a given input and number of classes.</summary>
public interface IModel
{
    /// <summary>
    /// Builds the network: a module from values and lengths (int64 <c>[batch]</c>) to logits <c>[batch, class]</c>.
    /// </summary>
    /// <remarks>
    /// Called once for a run, with the seed set; parameters are initialised here, on the CPU. It throws <see cref="StageException"/> for an
    /// input that it cannot take.
    /// </remarks>
    nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context);
}
