using System.Numerics;

namespace Timbre.Plugins.Features;

/// <summary>Weighted sums of neighbouring frequencies, as triangular filters are: only the weights that are not zero.</summary>
internal sealed class BandSums
{
    private readonly (int First, float[] Weights)[] _bands;

    /// <summary>Takes the weights of a filter bank.</summary>
    /// <param name="weights">Row by row, <c>[frequency, band]</c>.</param>
    /// <param name="bands">The number of bands.</param>
    public BandSums(float[] weights, int bands)
    {
        _bands = [.. Enumerable.Range(0, bands).Select(band =>
        {
            var column = Enumerable.Range(0, weights.Length / bands).Select(k => weights[(k * bands) + band]).ToArray();
            var first = Math.Max(0, Array.FindIndex(column, weight => weight != 0));
            var last = Array.FindLastIndex(column, weight => weight != 0);
            return (first, column[first..(Math.Max(last, first - 1) + 1)]);
        })];
    }

    /// <summary>The number of bands.</summary>
    public int Count => _bands.Length;

    /// <summary>The sums of one band, a frame in each lane.</summary>
    /// <param name="band">The band.</param>
    /// <param name="spectrum">A vector for each frequency.</param>
    public Vector<float> Sum(int band, ReadOnlySpan<Vector<float>> spectrum)
    {
        var (first, weights) = _bands[band];
        spectrum = spectrum.Slice(first, weights.Length);
        var (even, odd) = (Vector<float>.Zero, Vector<float>.Zero);
        var k = 0;
        // Two sums, which do not wait for each other.
        for (; k < weights.Length - 1; k += 2)
        {
            even += spectrum[k] * weights[k];
            odd += spectrum[k + 1] * weights[k + 1];
        }

        return k < weights.Length ? even + odd + (spectrum[k] * weights[k]) : even + odd;
    }
}
