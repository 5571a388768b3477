using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Adam: steps scaled by running averages of the gradient and of its square (Kingma and Ba 2014); weight decay is part of the gradient.
/// </summary>
[Plugin("adam")]
public sealed class Adam(AdamOptions options) : IOptimizer
{
    /// <inheritdoc/>
    public optim.Optimizer Create(IEnumerable<Parameter> parameters) =>
        optim.Adam(parameters, options.Lr, options.Beta1, options.Beta2, options.Eps, options.WeightDecay, options.Amsgrad);
}
