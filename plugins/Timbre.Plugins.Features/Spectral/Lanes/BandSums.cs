using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbre.Plugins.Features;

/// <summary>Weighted sums of neighbouring frequencies, as triangular filters are: only the weights that are not zero.</summary>
internal sealed class BandSums
{
    private readonly (int First, float[] Weights)[] _bands;

    private BandSums((int First, float[] Weights)[] bands) => _bands = bands;

    /// <summary>The sums of a filter bank.</summary>
    /// <param name="weights">The weights, <c>[frequency, band]</c>.</param>
    public static BandSums Of(float[,] weights) => new([.. Enumerable.Range(0, weights.GetLength(1)).Select(band =>
    {
        var column = Enumerable.Range(0, weights.GetLength(0)).Select(k => weights[k, band]).ToArray();
        var first = Math.Max(0, Array.FindIndex(column, weight => weight != 0));
        var last = Array.FindLastIndex(column, weight => weight != 0);
        return (first, column[first..(Math.Max(last, first - 1) + 1)]);
    })]);

    /// <summary>Each frequency by itself.</summary>
    public static BandSums Each(int frequencies) => new([.. Enumerable.Range(0, frequencies).Select(k => (k, new[] { 1f }))]);

    /// <summary>The number of bands.</summary>
    public int Count => _bands.Length;

    /// <summary>The sums of one band, a frame in each lane.</summary>
    /// <param name="band">The band.</param>
    /// <param name="spectrum">A vector for each frequency.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
