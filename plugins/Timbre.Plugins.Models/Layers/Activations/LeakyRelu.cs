using System.ComponentModel.DataAnnotations;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The rectifier with a slope below zero: x where it is positive, slope × x elsewhere, on any shape.</summary>
/// <example><code>
/// model:
///   layers:
///     - conv2d: { filters: 8, stride: 2 }
///     - leaky-relu: { slope: 0.2 }
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("leaky-relu")]
public sealed class LeakyRelu(LeakyReluOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ElementwiseLayer("leaky-relu", nn.LeakyReLU(options.Slope));
}

/// <summary>The shape of a leaky rectifier.</summary>
public sealed record LeakyReluOptions
{
    /// <summary>The slope below zero; Keras' default is 0.3.</summary>
    [Range(0, 1)]
    public double Slope { get; init; } = 0.01;
}
