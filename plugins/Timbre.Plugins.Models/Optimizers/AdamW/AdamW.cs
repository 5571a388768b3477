using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019).</summary>
/// <example><code>
/// train:
///   optimizer: { adamw: { lr: 0.002, weight_decay: 0.05 } }
/// </code></example>
[Plugin("adamw")]
public sealed class AdamW(AdamWOptions options) : IOptimizer
{
    /// <inheritdoc/>
    public optim.Optimizer Create(IEnumerable<Parameter> parameters) =>
        optim.AdamW(parameters, options.Lr, options.Beta1, options.Beta2, options.Eps, options.WeightDecay, options.Amsgrad);
}
