using System.ComponentModel.DataAnnotations;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Normalises each channel of feature maps <c>[batch, channel, frequency, time]</c> over its frequencies and steps, item by item (Ulyanov
/// et al. 2016); steps beyond an item's length do not count.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - instance-norm
///     - conv2d: { filters: 8, stride: 2 }
///     - relu
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("instance-norm")]
public sealed class InstanceNorm(InstanceNormOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var channels = context.RequireFeatureMap().Channels;
        return new GroupNormLayer("instance-norm", channels, channels, options.Eps);
    }
}

/// <summary>How channels are normalised.</summary>
public sealed record InstanceNormOptions
{
    /// <summary>Added to the variance before its root is taken.</summary>
    [Range(1e-12, 1)]
    public double Eps { get; init; } = 1e-5;
}
