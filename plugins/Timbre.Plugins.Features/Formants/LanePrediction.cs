using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>The predictors of all frames on the processor, a frame in each vector lane, in double precision and without gradients.</summary>
/// <remarks>Samples, spectra, correlations and coefficients of a few frames stay in the cache; <see cref="LinearPrediction"/> is the same by tensor operators.</remarks>
internal sealed class LanePrediction
{
    private static readonly int _blockFrames = 4 * Vector<double>.Count;
    private static readonly int _chunkFrames = 4 * _blockFrames;

    private readonly BandPrediction _plan;
    private readonly int _hop;
    private readonly Polyphase _phases;
    private readonly LaneSpectrum<double> _spectrum;
    private readonly double[] _cosines;
    private readonly ConcurrentBag<Workspace> _spare = [];

    /// <summary>Plans the prediction.</summary>
    /// <param name="plan">The sizes.</param>
    /// <param name="hop">Distance between the middles of two frames, in samples.</param>
    public LanePrediction(BandPrediction plan, int hop)
    {
        (_plan, _hop) = (plan, hop);
        _phases = new Polyphase(hop, 0, plan.FrameLength, _blockFrames);
        var window = plan.Window();
        Array.Resize(ref window, plan.TransformLength);
        _spectrum = new LaneSpectrum<double>(window, _phases, root: false);
        // The inverse transform of a spectrum with these frequencies alone, lag by lag.
        _cosines = new double[(plan.Order + 1) * (plan.Bins + 1)];
        for (var i = 0; i < _cosines.Length; i++)
        {
            var (lag, k) = Math.DivRem(i, plan.Bins + 1);
            var twice = k == 0 || k == plan.Bins ? 1 : 2;
            _cosines[i] = twice * Math.Cos(Math.PI * (lag * k % (2 * plan.Bins)) / plan.Bins) / (2 * plan.Bins);
        }
    }

    /// <summary>Whether this was planned so.</summary>
    public bool Fits(BandPrediction plan, int hop) => _plan == plan && _hop == hop;

    /// <summary>Each frame's power and the polynomial whose roots are its poles, highest power first: float64 <c>[batch, time, order + 2]</c>.</summary>
    /// <param name="wave">Waveforms <c>[batch, time]</c> that <see cref="LaneClips"/> takes.</param>
    public Tensor Extract(Signal wave)
    {
        using var scope = NewDisposeScope();
        var columns = (wave.Values.shape[1] / _hop) + 1;
        var values = empty([wave.BatchSize, columns, _plan.Order + 2], ScalarType.Float64);
        var size = (int)columns * (_plan.Order + 2);
        LaneClips.Run(wave, _ => columns, _chunkFrames, (item, clip, first, end) =>
            Fill(clip, first, end, MemoryMarshal.Cast<byte, double>(values.bytes).Slice(item * size, size)));
        return values.MoveToOuterDisposeScope();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(ReadOnlySpan<float> clip, int first, int end, Span<double> target)
    {
        var padded = new PaddedClip(clip, mirrored: 0);
        var width = _plan.Order + 2;
        var work = _spare.TryTake(out var spare) ? spare : new Workspace(_phases.Size, _spectrum.Count, _plan.Order);
        for (var block = first; block < end; block += _blockFrames)
        {
            var needed = Math.Min(_blockFrames, end - block);
            _phases.Lay(padded, ((long)block * _hop) - (_plan.FrameLength / 2), needed, work.Phases);
            for (var frame = 0; frame < needed; frame += Vector<double>.Count)
            {
                _spectrum.Compute(work.Phases, frame, work.Data, work.Spare, work.Spectrum);
                Correlate(work.Spectrum, work.Correlation);
                LinearPrediction.Polynomial(work.Correlation, work.Polynomial);
                for (var lane = 0; lane < Math.Min(Vector<double>.Count, needed - frame); lane++)
                {
                    var row = target.Slice((block + frame + lane) * width, width);
                    row[0] = work.Correlation[0][lane];
                    for (var i = 0; i <= _plan.Order; i++)
                    {
                        row[1 + i] = work.Polynomial[i][lane];
                    }
                }
            }
        }

        _spare.Add(work);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Correlate(ReadOnlySpan<Vector<double>> power, Span<Vector<double>> correlation)
    {
        power = power[..(_plan.Bins + 1)];
        for (var lag = 0; lag < correlation.Length; lag++)
        {
            var cosines = _cosines.AsSpan(lag * power.Length, power.Length);
            var (even, odd) = (Vector<double>.Zero, Vector<double>.Zero);
            var k = 0;
            // Two sums, which do not wait for each other.
            for (; k < cosines.Length - 1; k += 2)
            {
                even += power[k] * cosines[k];
                odd += power[k + 1] * cosines[k + 1];
            }

            correlation[lag] = k < cosines.Length ? even + odd + (power[k] * cosines[k]) : even + odd;
        }
    }

    private sealed class Workspace(int places, int frequencies, int order)
    {
        public readonly float[] Phases = new float[places];
        public readonly Vector<double>[] Data = new Vector<double>[2 * (frequencies - 1)];
        public readonly Vector<double>[] Spare = new Vector<double>[2 * (frequencies - 1)];
        public readonly Vector<double>[] Spectrum = new Vector<double>[frequencies];
        public readonly Vector<double>[] Correlation = new Vector<double>[order + 1];
        public readonly Vector<double>[] Polynomial = new Vector<double>[order + 1];
    }
}
