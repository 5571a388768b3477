using System.Numerics.Tensors;

namespace Timbre;

/// <summary>
/// A stream of random numbers that is a pure function of (seed, epoch, sample, stage): the same on every machine, device and number of workers.
/// </summary>
/// <remarks>
/// Built on Philox4x32-10. Not thread-safe: each thread makes its own stream, which costs nothing.
/// A stage may use 2³² blocks of four words for one sample in one epoch.
/// </remarks>
public sealed class RandomStream
{
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

    /// <summary>Fills a span with numbers uniform in [0, 1).</summary>
    public void FillUniform(Span<float> destination)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = (float)NextUniform();
        }
    }

    /// <summary>Fills a span with standard normal numbers.</summary>
    /// <remarks>Source: Box and Muller, "A note on the generation of random normal deviates", 1958; in blocks, so that logarithm, sine and cosine are vectorised.</remarks>
    public void FillNormal(Span<float> destination)
    {
        const int Block = 512;
        Span<float> radius = stackalloc float[Block];
        Span<float> angle = stackalloc float[Block];
        Span<float> cosine = stackalloc float[Block];
        while (!destination.IsEmpty)
        {
            var pairs = Math.Min(Block, (destination.Length + 1) / 2);
            var r = radius[..pairs];
            var a = angle[..pairs];
            var c = cosine[..pairs];
            for (var i = 0; i < pairs; i++)
            {
                r[i] = (float)(1 - NextUniform());
                a[i] = (float)(2 * Math.PI * NextUniform());
            }

            TensorPrimitives.Log(r, r);
            TensorPrimitives.Multiply(r, -2f, r);
            TensorPrimitives.Sqrt(r, r);
            TensorPrimitives.Cos(a, c);
            TensorPrimitives.Sin(a, a);
            TensorPrimitives.Multiply(r, c, c);
            TensorPrimitives.Multiply(r, a, a);
            c.CopyTo(destination);
            var second = Math.Min(pairs, destination.Length - pairs);
            a[..second].CopyTo(destination[pairs..]);
            destination = destination[(pairs + second)..];
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
