using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.PostProcessors;

/// <summary>Options of <see cref="ExponentialSmoothing"/>.</summary>
public sealed record ExponentialSmoothingOptions
{
    /// <summary>
    /// Time after which a change has come through to 63 %, in seconds, 0.001 to 3600; 1 unless given.
    /// </summary>
    [Range(1e-3, 3600.0)] public double TimeConstantSeconds { get; init; } = 1;
}
