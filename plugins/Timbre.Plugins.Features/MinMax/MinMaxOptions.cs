using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="MinMax"/>.</summary>
public sealed record MinMaxOptions : IValidatedOptions
{
    /// <summary>
    /// Where the smallest and the largest value come from: <c>fitted</c>, from the training split, saved with the model (the default),
    /// <c>per-clip</c>, from each clip by itself, or <c>per-group</c>, from all recordings of each group, usually of each speaker.
    /// </summary>
    [Shorthand]
    public ScalerMode Mode { get; init; } = ScalerMode.Fitted;

    /// <summary>
    /// With <c>mode: per-group</c>, where the smallest and the largest value of a speaker come from who is neither in the training data nor adapted to:
    /// <c>overall</c>, from the whole training split, or <c>per-clip</c>, from each clip by itself. <c>overall</c> unless given.
    /// </summary>
    public UnseenGroup? Unseen { get; init; }

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

        foreach (var error in ScalerSettings.Validate(Mode, Unseen))
        {
            yield return error;
        }
    }
}
