namespace Timbre.Plugins.Features;

/// <summary>The gains of gammatone filters at the frequencies of a Fourier transform.</summary>
internal static class GammatoneBank
{
    private const double EarQ = 9.26449;
    private const double MinimumBandwidth = 24.7;
    private const double BandwidthInErb = 1.019;
    private const int Order = 4;

    /// <summary>The weights, <c>[frequency, band]</c>.</summary>
    public static float[,] Weights(GammatoneOptions options, double rate)
    {
        var upper = BandEdges.Upper(options.FMin, options.FMax, rate);
        var weights = new float[options.Frequencies, options.NFilters];
        for (var band = 0; band < options.NFilters; band++)
        {
            var center = Center(band, options.NFilters, options.FMin, upper);
            var bandwidth = BandwidthInErb * (MinimumBandwidth + (center / EarQ));
            for (var k = 0; k < options.Frequencies; k++)
            {
                var distance = ((k * rate / options.NFft) - center) / bandwidth;
                weights[k, band] = (float)Math.Pow(1 + (distance * distance), -Order / 2.0 * options.Power);
            }
        }

        return weights;
    }

    /// <summary>The centre of a band, in Hz: even steps of <c>ln(f + 228.8 Hz)</c>, which is the ERB scale.</summary>
    private static double Center(int band, int count, double low, double high)
    {
        const double Offset = EarQ * MinimumBandwidth;
        return ((low + Offset) * Math.Pow((high + Offset) / (low + Offset), (double)band / count)) - Offset;
    }
}
