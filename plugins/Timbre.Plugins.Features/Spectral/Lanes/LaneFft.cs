using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbre.Plugins.Features;

/// <summary>
/// Complex Fourier transforms of as many signals at once as a vector has lanes: lane i of every vector belongs to signal i, so that no
/// step moves values between lanes.
/// </summary>
/// <typeparam name="T">The precision.</typeparam>
/// <remarks>
/// Source: the self-sorting algorithm of Stockham, "High-speed convolution and correlation", 1966, with radices 4, 2, 3 and 5.
/// No step is fused into another rounding, so that every processor gives the same bits. Compiled with optimisation from the first call
/// on: unoptimised, vectors are slower than plain numbers.
/// </remarks>
internal sealed class LaneFft<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Pass[] _passes;

    /// <summary>Plans transforms of a size that <see cref="Takes"/>.</summary>
    public LaneFft(int size)
    {
        var passes = new List<Pass>();
        var (left, stride) = (size, 1);
        while (left > 1)
        {
            var radix = Radix(left);
            passes.Add(new Pass(radix, left / radix, stride));
            left /= radix;
            stride *= radix;
        }

        _passes = [.. passes];
    }

    /// <summary>Whether a size has no other prime factors than 2, 3 and 5.</summary>
    public static bool Takes(int size)
    {
        while (size > 1 && Radix(size) is var radix and > 0)
        {
            size /= radix;
        }

        return size == 1;
    }

    /// <summary>Transforms <paramref name="data"/>, destroying it, and returns where the result lies.</summary>
    /// <param name="data">Real and imaginary part of each value by turns.</param>
    /// <param name="spare">As long as <paramref name="data"/>.</param>
    public Span<Vector<T>> Transform(Span<Vector<T>> data, Span<Vector<T>> spare)
    {
        foreach (var pass in _passes)
        {
            pass.Run(data, spare);
            var result = spare;
            spare = data;
            data = result;
        }

        return data;
    }

    private static int Radix(int size) => size % 4 == 0 ? 4 : size % 2 == 0 ? 2 : size % 3 == 0 ? 3 : size % 5 == 0 ? 5 : 0;

    /// <summary>One pass: <paramref name="count"/> groups of butterflies, each over <paramref name="stride"/> neighbours.</summary>
    private sealed class Pass(int radix, int count, int stride)
    {
        private static T Sine3 => T.CreateTruncating(0.86602540378443865);
        private static T Cosine5 => T.CreateTruncating(0.30901699437494742);
        private static T Sine5 => T.CreateTruncating(0.95105651629515357);
        private static T Cosine10 => T.CreateTruncating(-0.80901699437494742);
        private static T Sine10 => T.CreateTruncating(0.58778525229247313);

        private readonly T[] _twiddles = Twiddles(radix, count);

        public void Run(Span<Vector<T>> from, Span<Vector<T>> to)
        {
            for (var group = 0; group < count; group++)
            {
                var input = from[(2 * stride * group)..];
                var output = to.Slice(2 * stride * radix * group, 2 * stride * radix);
                var twiddles = _twiddles.AsSpan(2 * (radix - 1) * group, 2 * (radix - 1));
                switch (radix)
                {
                    case 4 when group == 0:
                        Four(input, output);
                        break;
                    case 4:
                        Four(input, output, twiddles);
                        break;
                    case 2:
                        Two(input, output, twiddles);
                        break;
                    case 3:
                        Three(input, output, twiddles);
                        break;
                    default:
                        Five(input, output, twiddles);
                        break;
                }
            }
        }

        private static T[] Twiddles(int radix, int count)
        {
            var values = new T[2 * (radix - 1) * count];
            for (var i = 0; i < values.Length; i += 2)
            {
                var (group, k) = (i / (2 * (radix - 1)), 1 + (i / 2 % (radix - 1)));
                var (sine, cosine) = Math.SinCos(-2 * Math.PI * group * k / (radix * count));
                values[i] = T.CreateTruncating(cosine);
                values[i + 1] = T.CreateTruncating(sine);
            }

            return values;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Two(Span<Vector<T>> input, Span<Vector<T>> output, Span<T> twiddles)
        {
            var w1 = new Lane(new(twiddles[0]), new(twiddles[1]));
            for (var q = 0; q < stride; q++)
            {
                var (a, b) = (Load(input, q), Load(input, q + (count * stride)));
                Store(output, q, a + b);
                Store(output, q + stride, (a - b) * w1);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Three(Span<Vector<T>> input, Span<Vector<T>> output, Span<T> twiddles)
        {
            var w1 = new Lane(new(twiddles[0]), new(twiddles[1]));
            var w2 = new Lane(new(twiddles[2]), new(twiddles[3]));
            for (var q = 0; q < stride; q++)
            {
                var a = Load(input, q);
                var (b, c) = (Load(input, q + (count * stride)), Load(input, q + (2 * count * stride)));
                var sum = b + c;
                var middle = a - (sum * T.CreateTruncating(0.5));
                var side = ((b - c) * Sine3).Turned();
                Store(output, q, a + sum);
                Store(output, q + stride, (middle - side) * w1);
                Store(output, q + (2 * stride), (middle + side) * w2);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Four(Span<Vector<T>> input, Span<Vector<T>> output)
        {
            for (var q = 0; q < stride; q++)
            {
                var (a, b) = (Load(input, q), Load(input, q + (count * stride)));
                var (c, d) = (Load(input, q + (2 * count * stride)), Load(input, q + (3 * count * stride)));
                var (even, odd) = (a + c, b + d);
                var (difference, side) = (a - c, (b - d).Turned());
                Store(output, q, even + odd);
                Store(output, q + stride, difference - side);
                Store(output, q + (2 * stride), even - odd);
                Store(output, q + (3 * stride), difference + side);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Four(Span<Vector<T>> input, Span<Vector<T>> output, Span<T> twiddles)
        {
            var w1 = new Lane(new(twiddles[0]), new(twiddles[1]));
            var w2 = new Lane(new(twiddles[2]), new(twiddles[3]));
            var w3 = new Lane(new(twiddles[4]), new(twiddles[5]));
            for (var q = 0; q < stride; q++)
            {
                var (a, b) = (Load(input, q), Load(input, q + (count * stride)));
                var (c, d) = (Load(input, q + (2 * count * stride)), Load(input, q + (3 * count * stride)));
                var (even, odd) = (a + c, b + d);
                var (difference, side) = (a - c, (b - d).Turned());
                Store(output, q, even + odd);
                Store(output, q + stride, (difference - side) * w1);
                Store(output, q + (2 * stride), (even - odd) * w2);
                Store(output, q + (3 * stride), (difference + side) * w3);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Five(Span<Vector<T>> input, Span<Vector<T>> output, Span<T> twiddles)
        {
            var w1 = new Lane(new(twiddles[0]), new(twiddles[1]));
            var w2 = new Lane(new(twiddles[2]), new(twiddles[3]));
            var w3 = new Lane(new(twiddles[4]), new(twiddles[5]));
            var w4 = new Lane(new(twiddles[6]), new(twiddles[7]));
            for (var q = 0; q < stride; q++)
            {
                var a = Load(input, q);
                var (b, c) = (Load(input, q + (count * stride)), Load(input, q + (2 * count * stride)));
                var (d, e) = (Load(input, q + (3 * count * stride)), Load(input, q + (4 * count * stride)));
                var (near, far) = (b + e, c + d);
                var (nearSide, farSide) = (b - e, c - d);
                var first = a + (near * Cosine5) + (far * Cosine10);
                var second = a + (near * Cosine10) + (far * Cosine5);
                var firstSide = ((nearSide * Sine5) + (farSide * Sine10)).Turned();
                var secondSide = ((nearSide * Sine10) - (farSide * Sine5)).Turned();
                Store(output, q, a + near + far);
                Store(output, q + stride, (first - firstSide) * w1);
                Store(output, q + (2 * stride), (second - secondSide) * w2);
                Store(output, q + (3 * stride), (second + secondSide) * w3);
                Store(output, q + (4 * stride), (first + firstSide) * w4);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Lane Load(Span<Vector<T>> values, int index) => new(values[2 * index], values[(2 * index) + 1]);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Store(Span<Vector<T>> values, int index, Lane value)
        {
            values[(2 * index) + 1] = value.Imaginary;
            values[2 * index] = value.Real;
        }
    }

    /// <summary>One complex number in each lane.</summary>
    private readonly struct Lane(Vector<T> real, Vector<T> imaginary)
    {
        public readonly Vector<T> Real = real;
        public readonly Vector<T> Imaginary = imaginary;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Lane operator +(Lane a, Lane b) => new(a.Real + b.Real, a.Imaginary + b.Imaginary);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Lane operator -(Lane a, Lane b) => new(a.Real - b.Real, a.Imaginary - b.Imaginary);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Lane operator *(Lane a, T factor) => new(a.Real * factor, a.Imaginary * factor);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Lane operator *(Lane a, Lane b) =>
            new((a.Real * b.Real) - (a.Imaginary * b.Imaginary), (a.Real * b.Imaginary) + (a.Imaginary * b.Real));

        /// <summary>The product with the imaginary unit.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Lane Turned() => new(-Imaginary, Real);
    }
}
