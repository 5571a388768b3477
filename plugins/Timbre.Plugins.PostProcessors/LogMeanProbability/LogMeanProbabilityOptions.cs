using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.PostProcessors;

/// <summary>Options of <see cref="LogMeanProbability"/>.</summary>
public sealed record LogMeanProbabilityOptions
{
    /// <summary>
    /// The least probability that a window can give a label, 1e-300 to 0.1, so that no single window excludes one for good; 1e-6 unless
    /// given.
    /// </summary>
    [Range(1e-300, 0.1)] public double Floor { get; init; } = 1e-6;
}
