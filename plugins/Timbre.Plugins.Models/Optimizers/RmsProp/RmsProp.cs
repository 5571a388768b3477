using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>RMSprop: steps scaled by a running average of the squared gradient (Hinton 2012).</summary>
/// <remarks>
/// Keras's defaults are <c>alpha: 0.9</c> and <c>eps: 1.0e-7</c>. eps is added to the root, as PyTorch and Keras before 2.11 do; later
/// versions of Keras add it under the root, where 1e-7 weighs like 3e-4 here, which matters for parameters whose gradients are smaller than
/// that.
/// </remarks>
/// <example><code>
/// train:
///   optimizer: { rmsprop: { lr: 0.001, alpha: 0.9, eps: 1.0e-7 } }
/// </code></example>
[Plugin("rmsprop")]
public sealed class RmsProp(RmsPropOptions options) : IOptimizer
{
    /// <inheritdoc/>
    public optim.Optimizer Create(IEnumerable<Parameter> parameters) =>
        optim.RMSProp(parameters, options.Lr, options.Alpha, options.Eps, options.WeightDecay, options.Momentum, options.Centered);
}
