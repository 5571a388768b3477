using System.ComponentModel.DataAnnotations;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Sets values to 0 at random in training, on any shape, and scales the others so that their sum is kept; nothing outside training.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - global-average-pool: time
///     - dropout: 0.3
///     - classifier
/// </code></example>
[Plugin("dropout")]
public sealed class Dropout(DropoutOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new ElementwiseLayer("dropout", nn.Dropout(options.Rate));
}

/// <summary>How much is dropped.</summary>
public sealed record DropoutOptions
{
    /// <summary>The share of values that become 0, in [0, 1).</summary>
    [Shorthand]
    [Range(0, 0.999)]
    public double Rate { get; init; } = 0.5;
}
