using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Segments"/>.</summary>
public sealed record SegmentsOptions
{
    /// <summary>The row along frequency that decides, counted from 0.</summary>
    [Range(0, 65535)] public int Row { get; init; }

    /// <summary>A frame belongs to a segment when the row is above this value.</summary>
    [Range(-1e9, 1e9)] public double Above { get; init; }

    /// <summary>
    /// What is measured, in the order of the vector: <c>rate</c>, <c>mean</c>, <c>std</c>, <c>share</c>. All four unless given.
    /// </summary>
    [Shorthand]
    [MinLength(1)]
    public IReadOnlyList<SegmentMeasure> Measures { get; init; } =
        [SegmentMeasure.Rate, SegmentMeasure.Mean, SegmentMeasure.Std, SegmentMeasure.Share];
}

/// <summary>What <see cref="Segments"/> measures.</summary>
public enum SegmentMeasure
{
    /// <summary>How many segments begin per second.</summary>
    Rate,

    /// <summary>Their mean duration, in seconds.</summary>
    Mean,

    /// <summary>The standard deviation of their durations, of the population, in seconds.</summary>
    Std,

    /// <summary>The share of all frames that lies in segments, 0 to 1.</summary>
    Share,
}
