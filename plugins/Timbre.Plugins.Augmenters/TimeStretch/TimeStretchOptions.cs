using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="TimeStretch"/>.</summary>
public sealed record TimeStretchOptions : StretchOptions
{
    /// <summary>Least rate, 0.25 to 4; 0.8 unless given. Below 1 is slower.</summary>
    [Range(0.25, 4.0)] public double MinRate { get; init; } = 0.8;

    /// <summary>Greatest rate, 0.25 to 4; 1.25 unless given. Above 1 is faster.</summary>
    [Range(0.25, 4.0)] public double MaxRate { get; init; } = 1.25;

    /// <inheritdoc/>
    public override IEnumerable<OptionError> Validate() =>
        base.Validate().Concat(Ends.Ordered(nameof(MinRate), MinRate, nameof(MaxRate), MaxRate));
}
