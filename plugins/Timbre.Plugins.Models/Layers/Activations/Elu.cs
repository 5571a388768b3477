using System.ComponentModel.DataAnnotations;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// The exponential linear unit: x where it is positive, alpha × (exp(x) - 1) elsewhere, on any shape (Clevert et al. 2015).
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8, stride: 2 }
///     - elu: { alpha: 0.5 }
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("elu")]
public sealed class Elu(EluOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ElementwiseLayer("elu", nn.ELU(options.Alpha));
}

/// <summary>The shape of an exponential linear unit.</summary>
public sealed record EluOptions
{
    /// <summary>The limit for very negative values is -alpha.</summary>
    [Range(0, 1000)]
    public double Alpha { get; init; } = 1;
}
