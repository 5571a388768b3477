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

    /// <summary>From waveforms <c>[batch, time]</c> to mel bands <c>[batch, 1, mel, time]</c>.</summary>
    public static SpectrumFrontEnd FrontEnd(MelBandOptions options) => new(options, options.Power, rate => Weights(options, rate));

    /// <summary>The weights, <c>[frequency, mel]</c>.</summary>
    private static float[,] Weights(MelBandOptions options, double rate)
    {
        var low = ToMel(options.FMin, options.MelScale);
        var high = ToMel(BandEdges.Upper(options.FMin, options.FMax, rate), options.MelScale);
        var edges = new double[options.NMels + 2];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = ToHertz(low + ((high - low) * i / (options.NMels + 1)), options.MelScale);
        }

        return TriangularBank.Weights(options, rate, edges, hasUnitArea: options.Norm == MelNorm.Slaney);
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
