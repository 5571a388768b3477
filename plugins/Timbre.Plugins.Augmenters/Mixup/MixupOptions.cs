using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Mixup"/>.</summary>
public sealed record MixupOptions : AugmenterOptions
{
    /// <summary>
    /// Both parameters of the beta distribution of the shares, 0.001 to 1000; 0.2 unless given. Small values mostly leave one of the two
    /// items nearly alone, 1 makes all shares equally likely, large ones mix half and half.
    /// </summary>
    [Shorthand]
    [Range(0.001, 1000.0)] public double Alpha { get; init; } = 0.2;
}
