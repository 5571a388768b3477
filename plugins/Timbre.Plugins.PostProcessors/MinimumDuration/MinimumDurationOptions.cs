using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.PostProcessors;

/// <summary>Options of <see cref="MinimumDuration"/>.</summary>
public sealed record MinimumDurationOptions
{
    /// <summary>The least time for which a label lasts, in seconds, 0 to 3600; 0.5 unless given.</summary>
    [Range(0.0, 3600.0)] public double Seconds { get; init; } = 0.5;
}
