using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Standardize"/>.</summary>
public sealed record StandardizeOptions : IValidatedOptions
{
    /// <summary>
    /// Where mean and standard deviation come from: <c>fitted</c>, from the training split, saved with the model (the default),
    /// <c>per-clip</c>, from each clip by itself, or <c>per-group</c>, from all recordings of each group, usually of each speaker.
    /// </summary>
    [Shorthand]
    public ScalerMode Mode { get; init; } = ScalerMode.Fitted;

    /// <summary>
    /// With <c>mode: per-group</c>, where mean and deviation of a speaker come from who is neither in the training data nor adapted to:
    /// <c>overall</c>, from the whole training split, or <c>per-clip</c>, from each clip by itself. <c>overall</c> unless given.
    /// </summary>
    public UnseenGroup? Unseen { get; init; }

    /// <summary>
    /// What shares one mean and deviation: <c>coefficient</c>, each row of a feature map or each number of a vector (the default), or
    /// <c>all</c>, everything together.
    /// </summary>
    public ScalerAxes Over { get; init; } = ScalerAxes.Coefficient;

    /// <summary>
    /// Added to the standard deviation before dividing, so that what never changes becomes 0. 1e-12 to 1; 1e-5 unless given.
    /// </summary>
    [Range(1e-12, 1.0)] public double Epsilon { get; init; } = 1e-5;

    /// <summary>
    /// How many standard deviations from the mean a value may lie; what lies further is set to that. Above 0, at most 1000; no limit unless
    /// given. 3 keeps a recording of another kind than the training data from going astray.
    /// </summary>
    [Range(1e-3, 1000.0)] public double? Clip { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => ScalerSettings.Validate(Mode, Unseen);
}
