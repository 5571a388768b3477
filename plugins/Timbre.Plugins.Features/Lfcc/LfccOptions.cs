using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Lfcc"/>.</summary>
public sealed record LfccOptions : StftOptions
{
    /// <summary>Number of coefficients, the zeroth included, at most <c>n_filter</c>. 1 to 1024; 40 unless given.</summary>
    [Range(1, 1024)] public int NLfcc { get; init; } = 40;

    /// <summary>
    /// Number of bands, 1 to 1024, at most as many as there are frequencies; 128 unless given. Bands narrower than the transform resolves
    /// stay zero.
    /// </summary>
    [Range(1, 1024)] public int NFilter { get; init; } = 128;

    /// <summary>Lower edge of the lowest band, in Hz. 0 unless given.</summary>
    [Range(0.0, 1e6)] public double FMin { get; init; }

    /// <summary>Upper edge of the highest band, in Hz, at most half the sample rate; that half unless given.</summary>
    [Range(1e-3, 1e6)] public double? FMax { get; init; }

    /// <summary>Exponent of the magnitude: 1 for magnitude, 2 for power. Above 0, at most 4; 2 unless given.</summary>
    [Range(1e-3, 4.0)] public double Power { get; init; } = 2;

    /// <summary>Whether the bands' energies are taken as <c>ln(x + 1e-6)</c> instead of in decibels. False unless given.</summary>
    public bool LogLf { get; init; }

    /// <summary>
    /// How far below a clip's loudest band anything may lie, in dB, when decibels are used. Above 0, at most 400, or null for no limit; 80
    /// unless given.
    /// </summary>
    [Range(1e-3, 400.0)] public double? TopDb { get; init; } = 80;

    /// <inheritdoc/>
    public override IEnumerable<OptionError> Validate()
    {
        foreach (var error in base.Validate()
            .Concat(BandEdges.Contradiction(nameof(FMin), FMin, FMax))
            .Concat(BandEdges.TooMany(nameof(NFilter), "n_filter", NFilter, this)))
        {
            yield return error;
        }

        if (NLfcc > NFilter)
        {
            yield return new(
                nameof(NLfcc), Text($"n_lfcc is {NLfcc}, more than the {NFilter} bands that it is made of; lower it or raise n_filter."));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<OptionError> Validate(SignalShape input) => BandEdges.BeyondInput(nameof(FMin), FMin, nameof(FMax), FMax, input);
}
