using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>When training ends early.</summary>
public sealed record EarlyStoppingSection
{
    /// <summary>The metric that must improve: larger is better for accuracy and recall, smaller for loss. The weights of the best epoch are kept, of equal ones those of the lowest validation loss.</summary>
    [AllowedValues("validation.accuracy", "validation.loss", "validation.recall")]
    public string Monitor { get; init; } = "validation.accuracy";

    /// <summary>Epochs without improvement after which training ends.</summary>
    [Range(1, 100000)]
    public int Patience { get; init; } = 5;

    /// <summary>Smallest change that counts as an improvement.</summary>
    [Range(0, 1e9)]
    public double MinDelta { get; init; }
}
