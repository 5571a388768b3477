using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Gammatone"/>.</summary>
public sealed record GammatoneOptions : StftOptions
{
    /// <summary>Number of bands, 1 to 1024; 64 unless given.</summary>
    [Range(1, 1024)] public int NFilters { get; init; } = 64;

    /// <summary>Centre of the lowest band, in Hz. 50 unless given.</summary>
    [Range(0.0, 1e6)] public double FMin { get; init; } = 50;

    /// <summary>Where the bands' centres end, in Hz, at most half the sample rate; that half unless given.</summary>
    [Range(1e-3, 1e6)] public double? FMax { get; init; }

    /// <summary>Exponent of the magnitude: 1 for magnitude, 2 for power. Above 0, at most 4; 2 unless given.</summary>
    [Range(1e-3, 4.0)] public double Power { get; init; } = 2;

    /// <inheritdoc/>
    public override IEnumerable<OptionError> Validate() => [.. base.Validate(), .. BandEdges.Contradiction(nameof(FMin), FMin, FMax)];

    /// <inheritdoc/>
    public override IEnumerable<OptionError> Validate(SignalShape input) => BandEdges.BeyondInput(nameof(FMin), FMin, nameof(FMax), FMax, input);
}
