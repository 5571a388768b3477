using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>What a dense layer gives.</summary>
public sealed record DenseOptions
{
    /// <summary>The number of features behind the layer.</summary>
    [Shorthand]
    [Range(1, 1048576)]
    public required int Units { get; init; }

    /// <summary>Whether each unit adds a learned constant.</summary>
    public bool Bias { get; init; } = true;

    /// <summary>What the weights are drawn from; what the model's defaults say if absent.</summary>
    public WeightInitializer? Weights { get; init; }
}
