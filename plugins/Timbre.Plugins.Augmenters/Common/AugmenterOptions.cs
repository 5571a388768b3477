using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>What the options of most augmenters have in common.</summary>
public abstract record AugmenterOptions
{
    /// <summary>Share of the clips that are changed, 0 to 1; 1, all of them, unless given.</summary>
    [Range(0.0, 1.0)] public double Probability { get; init; } = 1;
}
