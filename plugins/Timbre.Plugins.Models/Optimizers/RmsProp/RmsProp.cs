using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>RMSprop: steps scaled by a running average of the squared gradient (Hinton 2012).</summary>
[Plugin("rmsprop")]
public sealed class RmsProp(RmsPropOptions options) : IOptimizer
{
    /// <inheritdoc/>
    public optim.Optimizer Create(IEnumerable<Parameter> parameters) =>
        optim.RMSProp(parameters, options.Lr, options.Alpha, options.Eps, options.WeightDecay, options.Momentum, options.Centered);
}
