namespace Timbre.Plugins.Features;

/// <summary>Triangular bands, evenly spaced on a mel scale, that sum the frequencies of a Fourier transform.</summary>
/// <remarks>
/// Sources: Young et al., "The HTK Book", section 5.4, for the HTK formula; Slaney, "Auditory Toolbox", 1998, for the other one and for the
/// area norm.
/// Computed in double precision once per sample rate.
/// </remarks>
internal static class MelFilterBank
{
    private const double LinearHertzPerMel = 200.0 / 3;
    private const double BreakHertz = 1000;
    private const double BreakMel = BreakHertz / LinearHertzPerMel;
    private static readonly double LogStep = Math.Log(6.4) / 27;

    /// <summary>The weights, row by row: <c>[frequency, mel]</c>, with <c>n_fft / 2 + 1</c> frequencies.</summary>
    public static float[] Weights(SpectrogramOptions options, double sampleRate, double fMax)
    {
        var frequencies = (options.NFft / 2) + 1;
        var bands = options.NMels;
        var low = ToMel(options.FMin, options.MelScale);
        var high = ToMel(fMax, options.MelScale);
        var edges = new double[bands + 2];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = ToHertz(low + ((high - low) * i / (bands + 1)), options.MelScale);
        }

        var weights = new float[frequencies * bands];
        for (var band = 0; band < bands; band++)
        {
            var (left, peak, right) = (edges[band], edges[band + 1], edges[band + 2]);
            var height = options.Norm == MelNorm.Slaney ? 2 / (right - left) : 1;
            for (var k = 0; k < frequencies; k++)
            {
                var hertz = k * sampleRate / options.NFft;
                var weight = Math.Min((hertz - left) / (peak - left), (right - hertz) / (right - peak));
                weights[(k * bands) + band] = (float)(height * Math.Max(0, weight));
            }
        }

        return weights;
    }

    private static double ToMel(double hertz, MelScale scale) => scale switch
    {
        MelScale.Htk => 2595 * Math.Log10(1 + (hertz / 700)),
        _ when hertz < BreakHertz => hertz / LinearHertzPerMel,
        _ => BreakMel + (Math.Log(hertz / BreakHertz) / LogStep),
    };

    private static double ToHertz(double mel, MelScale scale) => scale switch
    {
        MelScale.Htk => 700 * (Math.Pow(10, mel / 2595) - 1),
        _ when mel < BreakMel => mel * LinearHertzPerMel,
        _ => BreakHertz * Math.Exp((mel - BreakMel) * LogStep),
    };
}
