using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The size of a residual network.</summary>
public sealed record ResNetOptions : IValidatedOptions
{
    /// <summary>The filters of each stage.</summary>
    [MinLength(1)]
    [Range(1, 65536)]
    public IReadOnlyList<int> Filters { get; init; } = [16, 32, 64, 128];

    /// <summary>The residual blocks of each stage.</summary>
    [MinLength(1)]
    [Range(1, 256)]
    public IReadOnlyList<int> Blocks { get; init; } = [2, 2, 2, 2];

    /// <summary>How feature maps become one vector.</summary>
    public MapPool Pool { get; init; } = MapPool.Average;

    /// <summary>The share of the pooled values that become 0 in training, in [0, 1).</summary>
    [Range(0, 0.999)]
    public double Dropout { get; init; } = 0.2;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Blocks.Count != Filters.Count)
        {
            yield return new OptionError(nameof(Blocks), FormattableString.Invariant(
                $"blocks has {Blocks.Count} numbers, but filters has {Filters.Count}; give one number of blocks for each stage of filters."));
        }
    }
}

/// <summary>How a convolutional model makes one vector of its feature maps.</summary>
public enum MapPool
{
    /// <summary>The mean of each channel.</summary>
    Average,

    /// <summary>Mean and standard deviation over time of each channel and frequency.</summary>
    Statistics,
}
