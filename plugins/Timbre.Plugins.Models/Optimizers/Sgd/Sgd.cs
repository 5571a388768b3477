using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>Stochastic gradient descent, with momentum where it is wanted.</summary>
/// <example><code>
/// train:
///   optimizer: { sgd: { lr: 0.05, momentum: 0.9, nesterov: true } }
/// </code></example>
[Plugin("sgd")]
public sealed class Sgd(SgdOptions options) : IOptimizer
{
    /// <inheritdoc/>
    public optim.Optimizer Create(IEnumerable<Parameter> parameters) =>
        optim.SGD(parameters, options.Lr, options.Momentum, 0, options.WeightDecay, options.Nesterov);
}
