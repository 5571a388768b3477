using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>What <see cref="Yin"/> measures, on the processor: several lags at once in vector lanes, and no gradient.</summary>
/// <remarks>
/// Squared differences are summed as they are, without a Fourier transform. Neighbouring frames share most of them: they are summed between the places where
/// some frame begins or some window ends, and a frame adds up what lies in its window. 4 s of speech at 16 kHz take a third of the time of
/// transforms by tensor operators.
/// </remarks>
/// <param name="options">What is looked for.</param>
/// <param name="rate">Samples per second.</param>
/// <param name="plan">Lags and window.</param>
internal sealed class LaneYin(VoiceOptions options, double rate, YinPlan plan)
{
    private const int ChunkSamples = 1 << 14;
    private const int Unrolled = 4;

    private static readonly int _block = Unrolled * Vector<double>.Count;

    private readonly int _lags = (plan.Longest + 2 + _block - 1) / _block * _block;
    private readonly YinChoice _choice = new(options, rate, plan);

    /// <summary>Of each frame what <see cref="Yin.Analyse"/> gives: float64 <c>[batch, time, value]</c>.</summary>
    /// <param name="wave">Waveforms <c>[batch, time]</c> that <see cref="LaneClips"/> takes.</param>
    /// <param name="hop">Distance between the middles of two frames, in samples.</param>
    public Tensor Analyse(Signal wave, int hop)
    {
        using var scope = NewDisposeScope();
        var columns = (wave.Values.shape[1] / hop) + 1;
        var values = empty([wave.BatchSize, columns, _choice.Width], ScalarType.Float64);
        var size = (int)columns * _choice.Width;
        LaneClips.Run(wave, _ => columns, Math.Clamp(ChunkSamples / hop, 1, 64), (item, clip, first, end) =>
            Fill(clip, hop, first, end, MemoryMarshal.Cast<byte, double>(values.bytes).Slice(item * size, size)));
        return values.MoveToOuterDisposeScope();
    }

    /// <summary>Measures the frames of a clip from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    private void Fill(ReadOnlySpan<float> clip, int hop, int first, int end, Span<double> target)
    {
        var count = end - first;
        var length = ((count - 1) * hop) + plan.Window + _lags;
        var hops = plan.Window / hop;
        var pool = ArrayPool<double>.Shared;
        var (samples, whole, part, difference) = (pool.Rent(length), pool.Rent(Math.Max(1, hops) * _lags), pool.Rent(_lags), pool.Rent(_lags));
        Lay(clip, ((long)first * hop) - (plan.FrameLength / 2), samples.AsSpan(0, length));
        for (var step = 0; step < count + hops; step++)
        {
            Sum(samples, step * hop, plan.Window % hop, part.AsSpan(0, _lags));
            if (step >= hops)
            {
                var frame = step - hops;
                Add(part, whole, hops, frame, difference.AsSpan(0, _lags));
                var energy = SampleEnergy.Of(clip, ((long)(first + frame) * hop) - (plan.FrameLength / 2), plan.FrameLength);
                _choice.Write(difference, energy, target.Slice((first + frame) * _choice.Width, _choice.Width));
            }

            if (hops > 0 && step < count + hops - 1)
            {
                var row = whole.AsSpan(step % hops * _lags, _lags);
                Sum(samples, (step * hop) + (plan.Window % hop), hop - (plan.Window % hop), row);
                Add(row, part);
            }
        }

        Array.ForEach([samples, whole, part, difference], array => pool.Return(array));
    }

    /// <summary>Copies samples from a place of a clip on, with zeros beyond its ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Lay(ReadOnlySpan<float> clip, long start, Span<double> samples)
    {
        var before = (int)Math.Clamp(-start, 0, samples.Length);
        var inside = (int)Math.Clamp(clip.Length - start - before, 0, samples.Length - before);
        samples[..before].Clear();
        for (var i = 0; i < inside; i++)
        {
            samples[before + i] = clip[(int)(start + before) + i];
        }

        samples[(before + inside)..].Clear();
    }

    /// <summary>For each lag the sum of squared differences of some samples and those a lag later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(double[] samples, int at, int count, Span<double> sums)
    {
        ref var start = ref samples[at];
        ref var target = ref MemoryMarshal.GetReference(sums);
        for (var lag = 0; lag < sums.Length; lag += Unrolled * Vector<double>.Count)
        {
            var (a, b, c, d) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
            for (var i = 0; i < count; i++)
            {
                var sample = new Vector<double>(Unsafe.Add(ref start, i));
                ref var later = ref Unsafe.Add(ref start, i + lag);
                var first = Vector.LoadUnsafe(ref later) - sample;
                var second = Vector.LoadUnsafe(ref later, (nuint)Vector<double>.Count) - sample;
                var third = Vector.LoadUnsafe(ref later, (nuint)(2 * Vector<double>.Count)) - sample;
                var fourth = Vector.LoadUnsafe(ref later, (nuint)(3 * Vector<double>.Count)) - sample;
                a += first * first;
                b += second * second;
                c += third * third;
                d += fourth * fourth;
            }

            ref var here = ref Unsafe.Add(ref target, lag);
            a.StoreUnsafe(ref here);
            b.StoreUnsafe(ref here, (nuint)Vector<double>.Count);
            c.StoreUnsafe(ref here, (nuint)(2 * Vector<double>.Count));
            d.StoreUnsafe(ref here, (nuint)(3 * Vector<double>.Count));
        }
    }

    /// <summary>A frame's sums: those of its whole hops in the order of time, then the rest of its window.</summary>
    private void Add(ReadOnlySpan<double> part, ReadOnlySpan<double> whole, int hops, int frame, Span<double> difference)
    {
        difference.Clear();
        for (var i = 0; i < hops; i++)
        {
            Add(difference, whole.Slice((frame + i) % hops * _lags, _lags));
        }

        Add(difference, part);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(Span<double> sums, ReadOnlySpan<double> more)
    {
        for (var i = 0; i < sums.Length; i += Vector<double>.Count)
        {
            (new Vector<double>(sums[i..]) + new Vector<double>(more[i..])).CopyTo(sums[i..]);
        }
    }
}
