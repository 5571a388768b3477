using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// From waveforms to bands of their spectra on the processor, in one go: samples, transform, powers and sums of a few frames stay in the
/// first cache. A chain of tensor operators, each of which writes all it makes to memory, takes five times as long.
/// </summary>
/// <remarks>It records no gradients; whoever needs them uses tensor operators.</remarks>
internal sealed class LaneBands
{
    // Frames of a block share samples; more of them would not fit the first cache.
    private static readonly int BlockFrames = 4 * Vector<float>.Count;
    private static readonly int ChunkFrames = 4 * BlockFrames;

    private readonly Frames _frames;
    private readonly int _hop;
    private readonly Polyphase _phases;
    private readonly LaneSpectrum<float> _spectrum;
    private readonly ConcurrentBag<Workspace> _spare = [];

    /// <summary>Plans the transforms.</summary>
    /// <param name="options">How waveforms are cut and transformed; <see cref="Takes(StftOptions, double)"/> them.</param>
    /// <param name="power">Exponent of the magnitude, 1 or 2.</param>
    /// <param name="frames">Where the frames lie.</param>
    /// <param name="window">One weight for each of <c>n_fft</c> samples.</param>
    public LaneBands(StftOptions options, double power, Frames frames, float[] window)
    {
        _frames = frames;
        _hop = options.Hop;
        _phases = new Polyphase(options.Hop, frames.WindowOffset, options.Win, BlockFrames);
        _spectrum = new LaneSpectrum<float>(window, _phases, power == 1);
    }

    /// <summary>Whether transforms of this kind can be planned: a length with factors 2, 3 and 5, even, for magnitudes or powers.</summary>
    public static bool Takes(StftOptions options, double power) => LaneSpectrum<float>.Takes(options.NFft) && power is 1 or 2;

    /// <summary>The bands of each frame, zero beyond an item's frames: <c>[batch, 1, band, time]</c>.</summary>
    /// <param name="wave">Waveforms <c>[batch, time]</c>, at least as long as a frame.</param>
    /// <param name="bank">How frequencies are summed.</param>
    public Tensor Extract(Signal wave, BandSums bank)
    {
        using var scope = torch.NewDisposeScope();
        var lengths = wave.Lengths.data<long>().ToArray();
        var columns = _frames.Count(wave.Values.shape[1]);
        long[] shape = [lengths.Length, 1, bank.Count, columns];
        var bands = Array.TrueForAll(lengths, length => _frames.Count(length) == columns) ? torch.empty(shape) : torch.zeros(shape);
        var size = bank.Count * (int)columns;
        LaneClips.Run(wave, _frames.Count, ChunkFrames, (item, clip, first, end) =>
            Fill(clip, bank, first, end, MemoryMarshal.Cast<byte, float>(bands.bytes).Slice(item * size, size)));
        return bands.MoveToOuterDisposeScope();
    }

    /// <summary>Computes the frames of a clip from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    private void Fill(ReadOnlySpan<float> clip, BandSums bank, int first, int end, Span<float> target)
    {
        var padded = new PaddedClip(clip, _frames.Mirrored(clip.Length));
        var columns = target.Length / bank.Count;
        var work = _spare.TryTake(out var spare) ? spare : new Workspace(_phases.Size, _spectrum.Count);
        for (var block = first; block < end; block += BlockFrames)
        {
            var needed = Math.Min(BlockFrames, end - block);
            _phases.Lay(padded, _frames.Start(block), needed, work.Phases);
            for (var frame = 0; frame < needed; frame += Vector<float>.Count)
            {
                _spectrum.Compute(work.Phases, frame, work.Data, work.Spare, work.Spectrum);
                Write(bank, work.Spectrum, target, columns, block + frame, Math.Min(Vector<float>.Count, needed - frame));
            }
        }

        _spare.Add(work);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Write(BandSums bank, ReadOnlySpan<Vector<float>> spectrum, Span<float> target, int columns, int column, int count)
    {
        for (var band = 0; band < bank.Count; band++)
        {
            var sum = bank.Sum(band, spectrum);
            var row = target.Slice((band * columns) + column, count);
            if (count == Vector<float>.Count)
            {
                sum.CopyTo(row);
                continue;
            }

            for (var lane = 0; lane < count; lane++)
            {
                row[lane] = sum[lane];
            }
        }
    }

    private sealed class Workspace(int places, int frequencies)
    {
        public readonly float[] Phases = new float[places];
        public readonly Vector<float>[] Data = new Vector<float>[2 * (frequencies - 1)];
        public readonly Vector<float>[] Spare = new Vector<float>[2 * (frequencies - 1)];
        public readonly Vector<float>[] Spectrum = new Vector<float>[frequencies];
    }
}
