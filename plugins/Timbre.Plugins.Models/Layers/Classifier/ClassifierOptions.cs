namespace Timbre.Plugins.Models;

/// <summary>How the last layer starts.</summary>
public sealed record ClassifierOptions
{
    /// <summary>What the weights are drawn from; what the model's defaults say if absent.</summary>
    public WeightInitializer? Weights { get; init; }
}
