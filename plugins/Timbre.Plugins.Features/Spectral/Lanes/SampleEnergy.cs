using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Timbre.Plugins.Features;

/// <summary>Sums of squared samples, in double precision.</summary>
internal static class SampleEnergy
{
    /// <summary>The sum over some samples of a clip, beyond whose ends lie zeros.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="start">The first sample, possibly before the clip.</param>
    /// <param name="count">How many.</param>
    /// <remarks>Eight sums, which do not wait for each other; as many on every processor, so that all give the same bits.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(ReadOnlySpan<float> clip, long start, int count)
    {
        var first = (int)Math.Clamp(start, 0, clip.Length);
        var samples = clip[first..(int)Math.Clamp(start + count, first, clip.Length)];
        var (even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (; i <= samples.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(samples[i..]));
            even += low * low;
            odd += high * high;
        }

        var sum = Vector256.Sum(even + odd);
        for (; i < samples.Length; i++)
        {
            sum += (double)samples[i] * samples[i];
        }

        return sum;
    }
}
