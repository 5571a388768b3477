using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Mfcc"/>.</summary>
public sealed record MfccOptions : MelBandOptions
{
    /// <summary>Number of coefficients, the zeroth included, at most <c>n_mels</c>. 1 to 1024; 40 unless given.</summary>
    [Range(1, 1024)] public int NMfcc { get; init; } = 40;

    /// <summary>Whether the bands' energies are taken as <c>ln(x + 1e-6)</c> instead of in decibels. False unless given.</summary>
    public bool LogMels { get; init; }

    /// <summary>
    /// How far below a clip's loudest band anything may lie, in dB, when decibels are used. Above 0, at most 400, or null for no limit; 80
    /// unless given.
    /// </summary>
    [Range(1e-3, 400.0)] public double? TopDb { get; init; } = 80;

    /// <summary>
    /// Strength of liftering as in librosa, which lifts the higher coefficients: coefficient k, counted from 0, is multiplied by
    /// <c>1 + lifter/2 · sin(π (k + 1) / lifter)</c>. 0, the default, is none; 22 is usual.
    /// </summary>
    [Range(0, 1024)] public int Lifter { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<OptionError> Validate()
    {
        foreach (var error in base.Validate())
        {
            yield return error;
        }

        if (NMfcc > NMels)
        {
            yield return new(
                nameof(NMfcc), Text($"n_mfcc is {NMfcc}, more than the {NMels} mel bands that it is made of; lower it or raise n_mels."));
        }
    }
}
