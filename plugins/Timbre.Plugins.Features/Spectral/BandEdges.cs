namespace Timbre.Plugins.Features;

/// <summary>The lowest and highest frequency of a set of bands and their number, checked against each other, the transform and the sample rate.</summary>
internal static class BandEdges
{
    /// <summary>The mistake of a lowest frequency that does not lie below the highest.</summary>
    public static IEnumerable<OptionError> Contradiction(string option, double fMin, double? fMax)
    {
        if (fMin >= fMax)
        {
            yield return new(option, FormattableString.Invariant($"f_min is {fMin} Hz, but must lie below f_max, which is {fMax} Hz."));
        }
    }

    /// <summary>The mistake of more bands than the transform has frequencies, of which some could hold none.</summary>
    public static IEnumerable<OptionError> TooMany(string option, string key, int bands, StftOptions options)
    {
        if (bands > options.Frequencies)
        {
            yield return new(option, FormattableString.Invariant(
                $"{key} is {bands}, more than the {options.Frequencies} frequencies that n_fft: {options.NFft} gives; lower it or raise n_fft."));
        }
    }

    /// <summary>The mistake of a highest frequency above half the sample rate, or a lowest one that reaches it.</summary>
    public static IEnumerable<OptionError> BeyondInput(string lowest, double fMin, string highest, double? fMax, SignalShape input)
    {
        if (input.Kind == SignalKind.Waveform && fMax > input.Rate / 2)
        {
            yield return new(highest, AboveHalf(fMax.Value, input.Rate));
        }
        else if (input.Kind == SignalKind.Waveform && fMax is null && fMin >= input.Rate / 2)
        {
            yield return new(lowest, BelowNothing(fMin, input.Rate / 2, input.Rate));
        }
    }

    /// <summary>What is wrong with a highest frequency above half the sample rate.</summary>
    public static string AboveHalf(double fMax, double rate) => FormattableString.Invariant(
        $"f_max is {fMax} Hz, above half the sample rate of {rate} Hz; lower it to at most {rate / 2} Hz or leave it out.");

    private static string BelowNothing(double fMin, double upper, double rate) => FormattableString.Invariant(
        $"f_min is {fMin} Hz, but must lie below the highest band's edge, which is {upper} Hz at a sample rate of {rate} Hz.");

    /// <summary>The highest frequency, in Hz: the one given, or half the sample rate.</summary>
    /// <exception cref="StageException">It lies above half the sample rate, or not above the lowest.</exception>
    public static double Upper(double fMin, double? fMax, double rate)
    {
        var upper = fMax ?? (rate / 2);
        if (upper > rate / 2)
        {
            throw new StageException(AboveHalf(upper, rate));
        }

        return fMin < upper
            ? upper
            : throw new StageException(BelowNothing(fMin, upper, rate));
    }
}
