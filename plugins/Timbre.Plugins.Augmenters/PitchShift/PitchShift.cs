using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Makes each clip higher or lower by a drawn number of semitones and keeps its length; formants move along.</summary>
/// <remarks>
/// Stretched by a phase vocoder, then resampled to its length, as torchaudio.functional.pitch_shift does. Shifts are tenths of a semitone, all
/// equally likely; the ratio of frequencies is the nearest fraction with a denominator up to 200, which is within 5 cents.
/// </remarks>
/// <example><code>
/// augment:
///   - pitch-shift: { min_semitones: -2, max_semitones: 2, probability: 0.5 }
/// </code></example>
[Plugin("pitch-shift")]
public sealed class PitchShift(PitchShiftOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    private const int MostDenominator = 200;

    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var (low, high) = ((long)Math.Round(options.MinSemitones * 10), (long)Math.Round(options.MaxSemitones * 10));
        var tenths = context.Integers(low, high + 1).Numbers();
        var ratios = tenths.Distinct().ToDictionary(tenth => tenth, Ratio);
        var rates = Array.ConvertAll(tenths, tenth => (double)ratios[tenth].Denominator / ratios[tenth].Numerator);
        var time = input.Values.shape[1];
        // Long enough for the highest shift that can be drawn, and for what the filter of the resampling sees beyond the end.
        var longest = (long)Math.Ceiling(time * Math.Max(1, Math.Pow(2, high / 120.0) * 1.01)) + options.NFft;
        var stretched = options.Vocoder.Stretch(
            input.ZeroBeyondLengths().Values, tensor(rates, device: context.Device), longest);
        var shifted = ItemGroups.Change(
            stretched, tenths, time, (rows, tenth) => Resampling.Convert(rows, ratios[tenth].Numerator, ratios[tenth].Denominator));
        return input.Within(shifted);
    }

    /// <summary>The fraction nearest to a ratio of frequencies.</summary>
    internal static (long Numerator, long Denominator) Ratio(long tenths)
    {
        var ratio = Math.Pow(2, tenths / 120.0);
        return Enumerable.Range(1, MostDenominator)
            .Select(denominator => (Numerator: (long)Math.Round(ratio * denominator), Denominator: (long)denominator))
            .MinBy(fraction => Math.Abs(((double)fraction.Numerator / fraction.Denominator) - ratio));
    }
}
