using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Statistics"/>.</summary>
public sealed record StatisticsOptions : IValidatedOptions
{
    /// <summary>
    /// What is measured, in the order of the vector: <c>mean</c>, <c>std</c>, <c>min</c>, <c>max</c>, <c>slope</c> (per second),
    /// <c>delta-abs</c> and <c>delta-std</c> (of the difference between neighbouring frames), <c>share</c> (of frames that count),
    /// <c>peak-rate</c> (local maxima per second). Mean and std unless given.
    /// </summary>
    [Shorthand]
    public IReadOnlyList<Statistic> Measures { get; init; } = [Statistic.Mean, Statistic.Std];

    /// <summary>
    /// Percentiles, 0 to 100, that follow the measures: the value below which that share of the frames lies, interpolated linearly. None
    /// unless given; 50 is the median.
    /// </summary>
    [Range(0.0, 100.0)]
    public IReadOnlyList<double> Percentiles { get; init; } = [];

    /// <summary>
    /// A value that marks frames to leave out, row by row: 0 leaves out the unvoiced frames of a pitch. Nothing is left out unless given.
    /// </summary>
    [Range(-1e30, 1e30)] public double? Ignore { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Measures.Count + Percentiles.Count == 0)
        {
            yield return new(nameof(Measures), "measures and percentiles are both empty, so nothing would be left; name at least one.");
        }
    }
}
