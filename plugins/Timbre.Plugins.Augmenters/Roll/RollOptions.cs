using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Roll"/>.</summary>
public sealed record RollOptions
{
    /// <summary>
    /// Largest shift in either direction, in seconds, 0 to 60; 0.5 unless given. The shift is a whole number of samples, uniform in [-max,
    /// max).
    /// </summary>
    [Shorthand]
    [Range(0.0, 60.0)] public double MaxSeconds { get; init; } = 0.5;

    /// <summary>Share of the clips that are shifted, 0 to 1; 1, all of them, unless given.</summary>
    [Range(0.0, 1.0)] public double Probability { get; init; } = 1;
}
