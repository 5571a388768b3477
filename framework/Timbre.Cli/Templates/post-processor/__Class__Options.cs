using System.ComponentModel.DataAnnotations;

namespace __Class__;

/// <summary>Options of <see cref="__Class__PostProcessor"/>.</summary>
public sealed record __Class__Options
{
    /// <summary>Below this probability the decision is left to the next post-processor.</summary>
    [Range(0, 1)]
    public double MinProbability { get; init; }
}
