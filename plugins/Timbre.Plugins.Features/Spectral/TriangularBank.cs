namespace Timbre.Plugins.Features;

/// <summary>Triangular bands that sum the frequencies of a Fourier transform, each reaching from its neighbours' peaks to its own.</summary>
internal static class TriangularBank
{
    /// <summary>The weights, <c>[frequency, band]</c>.</summary>
    /// <param name="options">The transform.</param>
    /// <param name="sampleRate">Samples per second.</param>
    /// <param name="edges">The bands' edges and peaks in Hz, rising: two more than there are bands.</param>
    /// <param name="hasUnitArea">Whether each band has an area of 1, in Hz, instead of a peak of 1.</param>
    public static float[,] Weights(StftOptions options, double sampleRate, double[] edges, bool hasUnitArea = false)
    {
        var weights = new float[options.Frequencies, edges.Length - 2];
        for (var band = 0; band < edges.Length - 2; band++)
        {
            var (left, peak, right) = (edges[band], edges[band + 1], edges[band + 2]);
            var height = hasUnitArea ? 2 / (right - left) : 1;
            for (var k = 0; k < options.Frequencies; k++)
            {
                var hertz = k * sampleRate / options.NFft;
                var weight = Math.Min((hertz - left) / (peak - left), (right - hertz) / (right - peak));
                weights[k, band] = (float)(height * Math.Max(0, weight));
            }
        }

        return weights;
    }
}
