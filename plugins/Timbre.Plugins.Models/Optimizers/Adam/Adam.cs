using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Adam: steps scaled by running averages of the gradient and of its square (Kingma and Ba 2014); weight decay is part of the gradient.
/// </summary>
/// <remarks>
/// Keras's defaults are <c>lr: 0.001</c> and <c>eps: 1.0e-7</c>. Here, as in PyTorch, eps is added to the root of the corrected average;
/// Keras adds it to the uncorrected one, which makes its eps larger by 1 / sqrt(1 - beta2^step): 32 times at the first step, twice at the
/// 288th.
/// </remarks>
/// <example><code>
/// train:
///   optimizer: { adam: { lr: 0.002 } }
/// </code></example>
[Plugin("adam")]
public sealed class Adam(AdamOptions options) : IOptimizer
{
    /// <inheritdoc/>
    public optim.Optimizer Create(IEnumerable<Parameter> parameters) =>
        optim.Adam(parameters, options.Lr, options.Beta1, options.Beta2, options.Eps, options.WeightDecay, options.Amsgrad);
}
