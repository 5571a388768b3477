namespace Timbre.Plugins.Features;

/// <summary>An octave of a spectrum, as librosa's <c>spectral_contrast</c> bounds it.</summary>
/// <param name="First">The first of its frequencies.</param>
/// <param name="Count">The number of its frequencies.</param>
/// <param name="Extremes">How many of them are its peak, and as many its valley.</param>
internal sealed record ContrastBand(int First, int Count, int Extremes)
{
    /// <summary>The band below <c>f_min</c>, and the octaves above it, of which the last reaches to half the sample rate.</summary>
    /// <exception cref="StageException">A band lies above half the sample rate, or holds no frequency.</exception>
    public static IReadOnlyList<ContrastBand> All(SpectralContrastOptions options, double rate) =>
        [.. Enumerable.Range(0, options.NBands + 1).Select(k => Band(k, options, rate))];

    private static ContrastBand Band(int k, SpectralContrastOptions options, double rate)
    {
        var low = k == 0 ? 0 : options.FMin * Math.Pow(2, k - 1);
        var high = options.FMin * Math.Pow(2, k);
        if (low >= rate / 2)
        {
            throw new StageException(FormattableString.Invariant(
                $"Band {k} of {options.NBands} begins at {low} Hz, not below half the sample rate of {rate} Hz; lower n_bands or f_min."));
        }

        var step = rate / options.NFft;
        var first = (int)Math.Ceiling(low / step);
        var last = Math.Min(options.Frequencies - 1, (int)Math.Floor(high / step));
        // Each band takes the frequency before it too, and all but the last leave their own last one to the next.
        var begin = k == 0 ? first : first - 1;
        var isLast = k == options.NBands;
        var held = (isLast ? options.Frequencies - 1 : last) - begin + 1;
        var count = isLast ? held : held - 1;
        if (last < first || count < 1)
        {
            throw new StageException(FormattableString.Invariant(
                $"Band {k} from {low} to {high} Hz holds too few of the frequencies, which are {step} Hz apart; raise n_fft, which is {options.NFft}, or f_min."));
        }

        var extremes = Math.Max(1, (int)Math.Round(options.Quantile * held, MidpointRounding.ToEven));
        return new ContrastBand(begin, count, Math.Min(extremes, count));
    }
}
