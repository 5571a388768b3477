using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="MinMax"/>.</summary>
public sealed record MinMaxOptions : IValidatedOptions
{
    /// <summary>
    /// Where the smallest and the largest value come from: <c>fitted</c>, from the training split, saved with the model (the default), or
    /// <c>per-clip</c>, from each clip by itself.
    /// </summary>
    [Shorthand]
    public ScalerMode Mode { get; init; } = ScalerMode.Fitted;

    /// <summary>
    /// What shares one smallest and one largest value: <c>coefficient</c>, each row of a feature map or each number of a vector (the
    /// default), or <c>all</c>, everything together.
    /// </summary>
    public ScalerAxes Over { get; init; } = ScalerAxes.Coefficient;

    /// <summary>What the smallest and the largest value become, the first below the second. [0, 1] unless given; [-1, 1] is usual too.</summary>
    [Length(2, 2)]
    [Range(-1e6, 1e6)]
    public IReadOnlyList<double> FeatureRange { get; init; } = [0, 1];

    /// <summary>
    /// Whether values outside of what the training split holds are moved to the edge of <c>feature_range</c>. False unless given.
    /// </summary>
    public bool Clip { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (FeatureRange is [var low, var high] && low >= high)
        {
            yield return new(nameof(FeatureRange), string.Create(
                CultureInfo.InvariantCulture,
                $"feature_range is [{low}, {high}], but its first number must lie below the second; write the smaller one first."));
        }
    }
}
