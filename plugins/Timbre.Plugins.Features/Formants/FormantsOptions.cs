using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Formants"/>.</summary>
public sealed record FormantsOptions : IValidatedOptions
{
    /// <summary>How many formants, from the lowest on, at most half of <c>order</c>. 1 to 10; 3 unless given.</summary>
    [Shorthand]
    [Range(1, 10)] public int NFormants { get; init; } = 3;

    /// <summary>Whether the formants' bandwidths follow as further rows. False unless given.</summary>
    public bool Bandwidths { get; init; }

    /// <summary>Number of prediction coefficients, two for each formant below <c>f_max</c>. 2 to 40; 10 unless given.</summary>
    [Range(2, 40)] public int Order { get; init; } = 10;

    /// <summary>
    /// The highest frequency that is looked at, in Hz, at most half the sample rate: where five formants end. Usually 5000 for men and 5500
    /// for women. 5500 unless given, or half the sample rate where that is less.
    /// </summary>
    [Range(500.0, 1e5)] public double? FMax { get; init; }

    /// <summary>The lowest frequency of a formant, in Hz. 0 to 2000; 90 unless given.</summary>
    [Range(0.0, 2000.0)] public double FMin { get; init; } = 90;

    /// <summary>The largest bandwidth of a formant, in Hz; what is wider shapes the spectrum but is no resonance. 10 to 10000; 700 unless given.</summary>
    [Range(10.0, 10000.0)] public double MaxBandwidth { get; init; } = 700;

    /// <summary>Length of the Hamming window, in samples; 25 ms unless given.</summary>
    [Range(8, 65536)] public int? WinLength { get; init; }

    /// <summary>Distance between the middles of two frames, in samples; a hundredth of a second unless given.</summary>
    [Range(1, 65536)] public int? HopLength { get; init; }

    /// <summary>How much of the sample before is taken away first, as <c>pre-emphasis</c> does. 0, for none, to 1; 0.97 unless given.</summary>
    [Range(0.0, 1.0)] public double Coeff { get; init; } = 0.97;

    /// <summary>
    /// How far below its clip's loudest frame a frame with formants may lie, in dB. Above 0, at most 400, or null for no limit; 40 unless
    /// given.
    /// </summary>
    [Range(1e-3, 400.0)] public double? TopDb { get; init; } = 40;

    /// <summary>What stands for a formant that is not there, and for its bandwidth. -10000 to 10000; 0 unless given.</summary>
    [Range(-1e4, 1e4)] public double Fill { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (2 * NFormants > Order)
        {
            yield return new(nameof(NFormants), Text(
                $"n_formants is {NFormants}, but {Order} prediction coefficients resolve only {Order / 2}; lower it or raise order to {2 * NFormants}."));
        }

        if (FMin >= FMax)
        {
            yield return new(nameof(FMin), Text($"f_min is {FMin} Hz, but must lie below f_max, which is {FMax} Hz."));
        }
    }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate(SignalShape input) => BandEdges.BeyondInput(nameof(FMin), FMin, nameof(FMax), FMax, input);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
