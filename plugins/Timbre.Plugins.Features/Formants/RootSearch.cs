using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>The search of <see cref="PolynomialRoots"/> on the processor, a polynomial in each vector lane.</summary>
/// <remarks>
/// A lane rests as soon as its own roots are found, so that a polynomial's roots do not depend on its neighbours, and a dozen roots stay in registers and the
/// first cache. Over tensors of all polynomials every step would write a dozen of them to memory.
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
        Lane[] start = [.. angles.Select(angle => new Lane(new(radius * Math.Cos(angle)), new(radius * Math.Sin(angle))))];
        var given = coefficients.contiguous();
        var order = (int)coefficients.shape[^1] - 1;
        var found = empty([.. coefficients.shape[..^1], order], ScalarType.ComplexFloat64);
        var count = (int)(found.numel() / Math.Max(1, order));
        var threads = count < FewPolynomials ? 1 : torch.get_num_threads();
        if (threads == 1)
        {
            Some(0, count);
        }
        else
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
                Some((int)((long)count * part / threads), (int)((long)count * (part + 1) / threads)));
        }

        return found.MoveToOuterDisposeScope();

        void Some(int first, int end)
        {
            var rows = MemoryMarshal.Cast<byte, double>(given.bytes);
            var target = MemoryMarshal.Cast<byte, double>(found.bytes);
            var (polynomial, at, steps) = (new Vector<double>[order + 1], new Lane[order], new Lane[order]);
            for (var i = first; i < end; i += Vector<double>.Count)
            {
                for (var k = 0; k <= order; k++)
                {
                    polynomial[k] = Column(rows, i, end, k);
                }

                start.CopyTo(at, 0);
                Find(polynomial, at, steps, precision, zero, mostSteps);
                for (var lane = 0; lane < Math.Min(Vector<double>.Count, end - i); lane++)
                {
                    for (var k = 0; k < order; k++)
                    {
                        var place = 2 * (((i + lane) * order) + k);
                        (target[place], target[place + 1]) = (at[k].Real[lane], at[k].Imaginary[lane]);
                    }
                }
            }
        }

        // Lanes beyond the last polynomial repeat it.
        Vector<double> Column(ReadOnlySpan<double> rows, int first, int end, int k)
        {
            Span<double> column = stackalloc double[Vector<double>.Count];
            for (var lane = 0; lane < column.Length; lane++)
            {
                column[lane] = rows[(Math.Min(first + lane, end - 1) * (order + 1)) + k];
            }

            return new Vector<double>(column);
        }
    }

    /// <summary>Moves the roots of some polynomials from where they start to where they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Find(ReadOnlySpan<Vector<double>> polynomial, Span<Lane> at, Span<Lane> steps, double precision, double zero, int mostSteps)
    {
        var searching = Vector<long>.AllBitsSet;
        for (var i = 0; i < mostSteps && searching != Vector<long>.Zero; i++)
        {
            Steps(polynomial, at, steps);
            var farthest = Vector<double>.Zero;
            for (var k = 0; k < at.Length; k++)
            {
                var step = steps[k].Where(searching);
                at[k] -= step;
                var near = Vector.LessThan(at[k].Squared, new Vector<double>(zero * zero));
                farthest = Vector.Max(farthest, Vector.ConditionalSelect(near, Vector<double>.Zero, step.Squared));
            }

            searching &= Vector.GreaterThanOrEqual(farthest, new Vector<double>(precision * precision));
        }
    }

    /// <summary>N / (1 - N Σ 1 / (z_k - z_j)) of each root, with Newton's step N.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Steps(ReadOnlySpan<Vector<double>> polynomial, ReadOnlySpan<Lane> at, Span<Lane> steps)
    {
        steps.Clear();
        for (var k = 0; k < at.Length; k++)
        {
            for (var j = k + 1; j < at.Length; j++)
            {
                var away = (at[k] - at[j]).Inverse();
                steps[k] += away;
                steps[j] -= away;
            }
        }

        for (var k = 0; k < at.Length; k++)
        {
            var z = at[k];
            var (value, slope) = (new Lane(polynomial[0], Vector<double>.Zero), default(Lane));
            for (var i = 1; i < polynomial.Length; i++)
            {
                slope = (slope * z) + value;
                value = (value * z) + polynomial[i];
            }

            var newton = value * slope.Inverse();
            steps[k] = newton * (Vector<double>.One - (newton * steps[k])).Inverse();
        }
    }

    /// <summary>One complex number in each lane.</summary>
    private readonly struct Lane(Vector<double> real, Vector<double> imaginary)
    {
        public readonly Vector<double> Real = real;
        public readonly Vector<double> Imaginary = imaginary;

        public Vector<double> Squared
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => (Real * Real) + (Imaginary * Imaginary);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Lane operator +(Lane a, Lane b) => new(a.Real + b.Real, a.Imaginary + b.Imaginary);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Lane operator +(Lane a, Vector<double> b) => new(a.Real + b, a.Imaginary);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Lane operator -(Lane a, Lane b) => new(a.Real - b.Real, a.Imaginary - b.Imaginary);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Lane operator -(Vector<double> a, Lane b) => new(a - b.Real, -b.Imaginary);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Lane operator *(Lane a, Lane b) =>
            new((a.Real * b.Real) - (a.Imaginary * b.Imaginary), (a.Real * b.Imaginary) + (a.Imaginary * b.Real));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Lane Inverse()
        {
            var squared = Vector<double>.One / Squared;
            return new(Real * squared, -Imaginary * squared);
        }

        /// <summary>This number where a mask is set, elsewhere 0, whatever stands there.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Lane Where(Vector<long> mask) => new(
            Vector.ConditionalSelect(mask, Real, Vector<double>.Zero), Vector.ConditionalSelect(mask, Imaginary, Vector<double>.Zero));
    }
}
