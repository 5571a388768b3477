using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Speed"/>.</summary>
public sealed record SpeedOptions : AugmenterOptions, IValidatedOptions
{
    /// <summary>Least factor, 0.25 to 4; 0.9 unless given. Below 1 is slower and lower.</summary>
    [Range(0.25, 4.0)] public double MinFactor { get; init; } = 0.9;

    /// <summary>Greatest factor, 0.25 to 4; 1.1 unless given. Above 1 is faster and higher.</summary>
    [Range(0.25, 4.0)] public double MaxFactor { get; init; } = 1.1;

    /// <summary>
    /// Distance between two factors that can be drawn, 0.01 to 1, in whole hundredths; 0.01 unless given. With 0.1 and the default range the
    /// factors are 0.9, 1 and 1.1.
    /// </summary>
    [Range(0.01, 1.0)] public double Step { get; init; } = 0.01;

    /// <summary>The factors in hundredths that can be drawn: the first, and how many there are.</summary>
    internal (long First, long Count, long Step) Hundredths
    {
        get
        {
            var (first, step) = ((long)Math.Round(MinFactor * 100), (long)Math.Round(Step * 100));
            return (first, (((long)Math.Round(MaxFactor * 100) - first) / step) + 1, step);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => Ends.Ordered(nameof(MinFactor), MinFactor, nameof(MaxFactor), MaxFactor);
}
