namespace Timbre.Plugins.Features;

/// <summary>What <see cref="Statistics"/> measures of each row of a feature map.</summary>
public enum Statistic
{
    /// <summary>The mean.</summary>
    Mean,

    /// <summary>The standard deviation, of the population.</summary>
    Std,

    /// <summary>The smallest value.</summary>
    Min,

    /// <summary>The largest value.</summary>
    Max,

    /// <summary>The slope of the straight line that fits best by least squares, in units of the feature per second.</summary>
    Slope,

    /// <summary>The mean absolute difference from one frame to the next.</summary>
    DeltaAbs,

    /// <summary>The standard deviation, of the population, of the difference from one frame to the next.</summary>
    DeltaStd,

    /// <summary>The share of the frames that count, 0 to 1: with <c>ignore: 0</c> behind a pitch, the share of voiced frames.</summary>
    Share,

    /// <summary>
    /// Peaks per second: frames above the one before and not below the one after, all three counting; with a smoothed loudness, about the
    /// rate of syllables. Constant but for jumps.
    /// </summary>
    PeakRate,
}
