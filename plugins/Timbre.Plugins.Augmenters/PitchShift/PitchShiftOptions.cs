using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="PitchShift"/>.</summary>
public sealed record PitchShiftOptions : StretchOptions
{
    /// <summary>Least shift, in semitones, -24 to 24; -2 unless given. Below 0 is lower.</summary>
    [Range(-24.0, 24.0)] public double MinSemitones { get; init; } = -2;

    /// <summary>Greatest shift, in semitones, -24 to 24; 2 unless given. Above 0 is higher.</summary>
    [Range(-24.0, 24.0)] public double MaxSemitones { get; init; } = 2;

    /// <inheritdoc/>
    public override IEnumerable<OptionError> Validate() =>
        base.Validate().Concat(Ends.Ordered(nameof(MinSemitones), MinSemitones, nameof(MaxSemitones), MaxSemitones));
}
