using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace Timbre.Benchmarks.Machine;

/// <summary>The most float32 operations that the processor does in a second: multiplications and additions on registers, on all cores.</summary>
internal static class PeakArithmetic
{
    private const int Steps = 40_000_000;
    private const int Chains = 10;

    public static double GigaflopsPerSecond()
    {
        var cores = Environment.ProcessorCount;
        var (lanes, run) = Vector512.IsHardwareAccelerated ? (16, (Action)Wide) : (8, Narrow);
        Parallel.For(0, cores, _ => run());
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, cores).Select(_ => new Thread(() => run())).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return 2.0 * lanes * Chains * Steps * cores / watch.Elapsed.TotalSeconds / 1e9;
    }

    // Ten chains, which do not wait for each other: a fused operation takes four cycles, and two begin in each.
    // Written out for both widths: one generic over the vector reached less than half the rate.
    private static void Wide()
    {
        var (x, y) = (Vector512.Create(1.0000001f), Vector512.Create(1e-9f));
        var (a, b, c, d, e) = (x, x, x, x, x);
        var (f, g, h, i, j) = (x, x, x, x, x);
        for (var step = 0; step < Steps; step++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
        }

        Keep(Vector512.Sum(a + b + c + d + e + f + g + h + i + j));
    }

    private static void Narrow()
    {
        var (x, y) = (Vector256.Create(1.0000001f), Vector256.Create(1e-9f));
        var (a, b, c, d, e) = (x, x, x, x, x);
        var (f, g, h, i, j) = (x, x, x, x, x);
        for (var step = 0; step < Steps; step++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, y);
            b = Vector256.FusedMultiplyAdd(b, x, y);
            c = Vector256.FusedMultiplyAdd(c, x, y);
            d = Vector256.FusedMultiplyAdd(d, x, y);
            e = Vector256.FusedMultiplyAdd(e, x, y);
            f = Vector256.FusedMultiplyAdd(f, x, y);
            g = Vector256.FusedMultiplyAdd(g, x, y);
            h = Vector256.FusedMultiplyAdd(h, x, y);
            i = Vector256.FusedMultiplyAdd(i, x, y);
            j = Vector256.FusedMultiplyAdd(j, x, y);
        }

        Keep(Vector256.Sum(a + b + c + d + e + f + g + h + i + j));
    }

    // Without a use the sums would not be computed.
    private static void Keep(float sum) => GC.KeepAlive(sum);
}
