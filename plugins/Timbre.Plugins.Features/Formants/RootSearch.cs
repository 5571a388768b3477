using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>The search of <see cref="PolynomialRoots"/> on the processor, a polynomial at a time.</summary>
/// <remarks>
/// Each ends as soon as its own roots are found, and a dozen roots stay in registers and the first cache: 4 s of speech, 401 polynomials of the order 12, take
/// a fraction of the time of as many steps over tensors of all of them, which is most of the delay of a live decision.
/// </remarks>
internal static class RootSearch
{
    // Below this the work is not worth dividing.
    private const int FewPolynomials = 1024;

    /// <summary>The roots, complex <c>[…, order]</c>, of polynomials with real coefficients <c>[…, order + 1]</c>, float64 on the CPU.</summary>
    /// <param name="coefficients">From the highest power on.</param>
    /// <param name="angles">Where the search for each root starts, on a circle.</param>
    /// <param name="radius">The circle's radius.</param>
    /// <param name="precision">The step at which a root is found.</param>
    /// <param name="zero">The distance from zero within which a root need not be found better.</param>
    /// <param name="mostSteps">How long it is searched for.</param>
    public static Tensor Run(Tensor coefficients, double[] angles, double radius, double precision, double zero, int mostSteps)
    {
        using var scope = NewDisposeScope();
        double[] start = [.. angles.SelectMany(angle => new[] { radius * Math.Cos(angle), radius * Math.Sin(angle) })];
        var given = coefficients.contiguous().data<double>().ToArray();
        var order = (int)coefficients.shape[^1] - 1;
        var roots = new double[given.Length / (order + 1) * 2 * order];
        var count = roots.Length / (2 * order);
        if (count < FewPolynomials || torch.get_num_threads() == 1)
        {
            Some(0, count);
        }
        else
        {
            var threads = torch.get_num_threads();
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
                Some((int)((long)count * part / threads), (int)((long)count * (part + 1) / threads)));
        }

        var found = empty([.. coefficients.shape[..^1], order], ScalarType.ComplexFloat64);
        MemoryMarshal.AsBytes(roots.AsSpan()).CopyTo(found.bytes);
        return found.MoveToOuterDisposeScope();

        void Some(int first, int end)
        {
            var steps = new double[2 * order];
            for (var i = first; i < end; i++)
            {
                Find(given.AsSpan(i * (order + 1), order + 1), roots.AsSpan(i * 2 * order, 2 * order), steps);
            }
        }

        void Find(ReadOnlySpan<double> polynomial, Span<double> at, Span<double> steps)
        {
            start.CopyTo(at);
            for (var i = 0; i < mostSteps; i++)
            {
                var farthest = 0.0;
                for (var k = 0; k < at.Length; k += 2)
                {
                    Step(polynomial, at, k, out steps[k], out steps[k + 1]);
                }

                for (var k = 0; k < at.Length; k += 2)
                {
                    at[k] -= steps[k];
                    at[k + 1] -= steps[k + 1];
                    var length = (steps[k] * steps[k]) + (steps[k + 1] * steps[k + 1]);
                    farthest = Math.Max(farthest, (at[k] * at[k]) + (at[k + 1] * at[k + 1]) < zero * zero ? 0 : length);
                }

                if (farthest < precision * precision)
                {
                    break;
                }
            }
        }
    }

    // N / (1 - N Σ 1 / (z_k - z_j)) with Newton's step N.
    private static void Step(ReadOnlySpan<double> polynomial, ReadOnlySpan<double> at, int k, out double real, out double imaginary)
    {
        var (x, y) = (at[k], at[k + 1]);
        var (valueReal, valueImaginary, slopeReal, slopeImaginary) = (polynomial[0], 0.0, 0.0, 0.0);
        for (var i = 1; i < polynomial.Length; i++)
        {
            (slopeReal, slopeImaginary) = ((slopeReal * x) - (slopeImaginary * y) + valueReal, (slopeReal * y) + (slopeImaginary * x) + valueImaginary);
            (valueReal, valueImaginary) = ((valueReal * x) - (valueImaginary * y) + polynomial[i], (valueReal * y) + (valueImaginary * x));
        }

        var (awayReal, awayImaginary) = (0.0, 0.0);
        for (var j = 0; j < at.Length; j += 2)
        {
            if (j != k)
            {
                var (dx, dy) = (x - at[j], y - at[j + 1]);
                var squared = (dx * dx) + (dy * dy);
                awayReal += dx / squared;
                awayImaginary -= dy / squared;
            }
        }

        Divide(valueReal, valueImaginary, slopeReal, slopeImaginary, out var newtonReal, out var newtonImaginary);
        Divide(
            newtonReal,
            newtonImaginary,
            1 - ((newtonReal * awayReal) - (newtonImaginary * awayImaginary)),
            -((newtonReal * awayImaginary) + (newtonImaginary * awayReal)),
            out real,
            out imaginary);
    }

    private static void Divide(double a, double b, double c, double d, out double real, out double imaginary)
    {
        var squared = (c * c) + (d * d);
        real = ((a * c) + (b * d)) / squared;
        imaginary = ((b * c) - (a * d)) / squared;
    }
}
