using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="LowRate"/>.</summary>
public sealed record LowRateOptions : AugmenterOptions
{
    /// <summary>The sample rates among which each clip draws one, in Hz, 1000 to 384000, all below the pipeline's; 8000 unless given.</summary>
    [Shorthand]
    [MinLength(1)]
    [Range(1000, 384_000)] public IReadOnlyList<int> Rates { get; init; } = [8000];

    /// <summary>Whether the samples at the low rate are quantised to 8 bits on the mu-law scale, as in telephony. False unless given.</summary>
    public bool MuLaw { get; init; }
}
