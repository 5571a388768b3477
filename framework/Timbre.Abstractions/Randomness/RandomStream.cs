using System.Numerics;
using System.Runtime.InteropServices;

namespace Timbre;

/// <summary>
/// A stream of random numbers that is a pure function of (seed, epoch, sample, stage): the same on every machine, device and number of
/// workers.
/// </summary>
/// <remarks>
/// Built on Philox4x32-10. Not thread-safe: each thread makes its own stream, which costs nothing.
/// A stage may use 2³² blocks of four words for one sample in one epoch.
/// </remarks>
public sealed class RandomStream
{
    private static readonly int NumbersOfLanes = 4 * Vector<uint>.Count;

    private readonly uint _key0;
    private readonly uint _key1;
    private readonly uint _stage;
    private readonly uint _sample;
    private readonly uint _epoch;
    private uint _block;
    private (uint X0, uint X1, uint X2, uint X3) _words;
    private int _used = 4;

    /// <summary>Starts the stream of one sample at one stage.</summary>
    /// <param name="seed">The pipeline's seed.</param>
    /// <param name="epoch">The epoch, counted from 0.</param>
    /// <param name="sample">The sample's index in its corpus.</param>
    /// <param name="stage">The number of the stage that draws.</param>
    public RandomStream(long seed, long epoch, long sample, int stage)
    {
        _key0 = (uint)seed;
        _key1 = (uint)(seed >> 32);
        _stage = (uint)stage;
        _sample = (uint)sample;
        // The upper half of a sample's index shares a counter word with the epoch; both stay far below 2^16 there.
        _epoch = (uint)epoch ^ ((uint)(sample >> 32) << 16);
    }

    /// <summary>32 random bits.</summary>
    public uint NextBits()
    {
        if (_used == 4)
        {
            _words = Philox.Block(_block++, _stage, _sample, _epoch, _key0, _key1);
            _used = 0;
        }

        return _used++ switch { 0 => _words.X0, 1 => _words.X1, 2 => _words.X2, _ => _words.X3 };
    }

    /// <summary>A number uniform in [0, 1), with 24 random bits, so that it is exact in float32.</summary>
    public double NextUniform() => (NextBits() >> 8) * (1.0 / (1 << 24));

    /// <summary>A number uniform in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public double NextUniform(double low, double high) => low + ((high - low) * NextUniform());

    /// <summary>An integer uniform in [0, <paramref name="exclusiveMax"/>), without modulo bias.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exclusiveMax"/> is below 1 or above 2³².</exception>
    public long NextInteger(long exclusiveMax)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusiveMax, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exclusiveMax, 1L << 32);
        var range = (ulong)exclusiveMax;
        var threshold = (1UL << 32) % range;
        ulong product;
        do
        {
            product = NextBits() * range;
        }
        while ((uint)product < threshold);
        return (long)(product >> 32);
    }

    /// <summary>A standard normal number.</summary>
    /// <remarks>Source: Box and Muller, "A note on the generation of random normal deviates", 1958; uses two words.</remarks>
    public double NextNormal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextUniform()));
        return radius * Math.Cos(2 * Math.PI * NextUniform());
    }

    /// <summary>A number from the gamma distribution of the given shape and scale 1.</summary>
    /// <remarks>
    /// Source: Marsaglia and Tsang, "A simple method for generating gamma variables", 2000; for a shape below 1 with their factor
    /// U^(1/shape). Uses as many words as its rejections ask for.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shape"/> is not above 0.</exception>
    public double NextGamma(double shape) => Math.Exp(NextLogGamma(shape));

    /// <summary>A number in [0, 1] from the beta distribution: X / (X + Y) of two gamma numbers of shapes <paramref name="alpha"/> and
    /// <paramref name="beta"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not above 0.</exception>
    public double NextBeta(double alpha, double beta)
    {
        // By logarithms: with shapes far below 1 both gamma numbers are often too small for a double.
        var first = NextLogGamma(alpha);
        return 1 / (1 + Math.Exp(NextLogGamma(beta) - first));
    }

    private double NextLogGamma(double shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        if (shape < 1)
        {
            var boosted = NextLogGamma(shape + 1);
            return boosted + (Math.Log(1 - NextUniform()) / shape);
        }

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(1 - NextUniform()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
            {
                return Math.Log(d * v);
            }
        }
    }

    /// <summary>Fills a span with random bits: the words that as many calls of <see cref="NextBits"/> give.</summary>
    public void FillBits(Span<uint> destination)
    {
        var filled = 0;
        while (_used < 4 && filled < destination.Length)
        {
            destination[filled++] = NextBits();
        }

        for (; filled + NumbersOfLanes <= destination.Length; filled += NumbersOfLanes)
        {
            var (x0, x1, x2, x3) = NextLanes();
            PhiloxLanes.Interleave(x0, x1, x2, x3, destination[filled..]);
        }

        while (filled < destination.Length)
        {
            destination[filled++] = NextBits();
        }
    }

    /// <summary>Fills a span with numbers uniform in [0, 1): those that as many calls of <see cref="NextUniform()"/> give.</summary>
    public void FillUniform(Span<float> destination)
    {
        const int Block = 1024;
        Span<uint> bits = stackalloc uint[Block];
        while (!destination.IsEmpty)
        {
            var count = Math.Min(Block, destination.Length);
            FillBits(bits[..count]);
            ToUniform(bits[..count], destination[..count]);
            destination = destination[count..];
        }
    }

    /// <summary>Fills a span with standard normal numbers; a shorter span gets the first of those that a longer one gets.</summary>
    /// <remarks>
    /// Source: Box and Muller, "A note on the generation of random normal deviates", 1958. Uses two words for each two numbers begun.
    /// Every processor gives the same bits.
    /// </remarks>
    public void FillNormal(Span<float> destination)
    {
        while (_used == 4 && destination.Length >= NumbersOfLanes)
        {
            var (x0, x1, x2, x3) = NextLanes();
            WriteNormal(x0, x1, x2, x3, destination);
            destination = destination[NumbersOfLanes..];
        }

        Span<uint> words = stackalloc uint[NumbersOfLanes];
        Span<uint> lanes = stackalloc uint[NumbersOfLanes];
        Span<float> numbers = stackalloc float[NumbersOfLanes];
        while (!destination.IsEmpty)
        {
            var count = Math.Min(NumbersOfLanes, destination.Length);
            FillBits(words[..((count + 1) / 2 * 2)]);
            for (var i = 0; i < words.Length; i++)
            {
                lanes[(i % 4 * Vector<uint>.Count) + (i / 4)] = words[i];
            }

            var x = MemoryMarshal.Cast<uint, Vector<uint>>(lanes);
            WriteNormal(x[0], x[1], x[2], x[3], numbers);
            numbers[..count].CopyTo(destination);
            destination = destination[count..];
        }
    }

    private static void WriteNormal(Vector<uint> x0, Vector<uint> x1, Vector<uint> x2, Vector<uint> x3, Span<float> destination)
    {
        var (a, b) = BoxMuller.Pair(x0, x1);
        var (c, d) = BoxMuller.Pair(x2, x3);
        PhiloxLanes.Interleave(a, b, c, d, destination);
    }

    // The counter wraps around within the lanes as it does from block to block.
    private (Vector<uint> X0, Vector<uint> X1, Vector<uint> X2, Vector<uint> X3) NextLanes()
    {
        var words = PhiloxLanes.Blocks(_block, _stage, _sample, _epoch, _key0, _key1);
        _block += (uint)Vector<uint>.Count;
        return words;
    }

    private static float ToUniform(uint bits) => (bits >> 8) * (1f / (1 << 24));

    private static void ToUniform(ReadOnlySpan<uint> bits, Span<float> destination)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            destination[i] = ToUniform(bits[i]);
        }
    }

    /// <summary>The numbers 0 to <paramref name="count"/> - 1 in random order.</summary>
    public int[] Permutation(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            var j = (int)NextInteger(i + 1);
            order[i] = order[j];
            order[j] = i;
        }

        return order;
    }
}
