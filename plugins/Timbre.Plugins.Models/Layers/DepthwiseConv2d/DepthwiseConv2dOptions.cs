using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How each channel is convolved.</summary>
public sealed record DepthwiseConv2dOptions
{
    /// <summary>The number of filters for each channel.</summary>
    [Range(1, 1024)]
    public int Multiplier { get; init; } = 1;

    /// <summary>The size of a filter: one number, or [frequency, time].</summary>
    [Length(1, 2)]
    [Range(1, 65536)]
    public IReadOnlyList<int> Kernel { get; init; } = [3, 3];

    /// <summary>The step of the filters: one number, or [frequency, time].</summary>
    [Length(1, 2)]
    [Range(1, 65536)]
    public IReadOnlyList<int> Stride { get; init; } = [1, 1];

    /// <summary>The distance between the taps of a filter: one number, or [frequency, time].</summary>
    [Length(1, 2)]
    [Range(1, 65536)]
    public IReadOnlyList<int> Dilation { get; init; } = [1, 1];

    /// <summary>What happens at the edges.</summary>
    public EdgePadding Padding { get; init; } = EdgePadding.Same;

    /// <summary>Whether each filter adds a learned constant; a batch-norm that follows makes it redundant.</summary>
    public bool Bias { get; init; } = true;

    /// <summary>What the weights are drawn from; what the model's defaults say if absent.</summary>
    public WeightInitializer? Weights { get; init; }
}
