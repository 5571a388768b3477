using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How a sequence is convolved.</summary>
public sealed record Conv1dOptions
{
    /// <summary>The number of filters, which is the number of channels behind the layer.</summary>
    [Range(1, 65536)]
    public required int Filters { get; init; }

    /// <summary>The size of a filter, in steps of time.</summary>
    [Range(1, 65536)]
    public int Kernel { get; init; } = 3;

    /// <summary>The step of the filters, in steps of time.</summary>
    [Range(1, 65536)]
    public int Stride { get; init; } = 1;

    /// <summary>The distance between the taps of a filter, in steps of time.</summary>
    [Range(1, 65536)]
    public int Dilation { get; init; } = 1;

    /// <summary>
    /// The number of groups that channels (all frequencies of all channels) and filters are divided into, each group of filters seeing its
    /// own channels; it must divide both.
    /// </summary>
    [Range(1, 65536)]
    public int Groups { get; init; } = 1;

    /// <summary>What happens at the edges.</summary>
    public EdgePadding Padding { get; init; } = EdgePadding.Same;

    /// <summary>Whether each filter adds a learned constant; a batch-norm that follows makes it redundant.</summary>
    public bool Bias { get; init; } = true;

    /// <summary>What the weights are drawn from; what the model's defaults say if absent.</summary>
    public WeightInitializer? Weights { get; init; }
}
