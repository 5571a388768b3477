using System.Collections.Concurrent;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Cuts the clips of one part of the data into batches, ahead of the consumer, on background threads.</summary>
/// <remarks>A batch is a function of seed, epoch and step alone, so any number of workers gives the same bits.</remarks>
public sealed class BatchLoader
{
    private readonly AudioStore _audio;
    private readonly IReadOnlyList<Sample> _samples;
    private readonly ClipCutter _cutter;
    private readonly BatchLoaderOptions _options;
    private readonly BatchPlan _plan;
    private readonly ConcurrentBag<float[]> _spare = [];

    /// <summary>Makes the loader of one part.</summary>
    /// <param name="audio">The decoded recordings.</param>
    /// <param name="samples">The part's recordings.</param>
    /// <param name="cutter">Cuts the clips.</param>
    /// <param name="options">How batches are made.</param>
    public BatchLoader(AudioStore audio, IReadOnlyList<Sample> samples, ClipCutter cutter, BatchLoaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(options);
        _audio = audio;
        _samples = samples;
        _cutter = cutter;
        _options = options;
        _plan = new BatchPlan(samples.Count, options.BatchSize, options.TrainingSeed);
    }

    /// <summary>The number of batches in an epoch.</summary>
    public int StepCount => _plan.StepCount;

    /// <summary>The batches of an epoch; the caller disposes each.</summary>
    /// <param name="epoch">The epoch, counted from 0.</param>
    /// <param name="firstStep">The first step to give.</param>
    public IEnumerable<Batch> Epoch(int epoch, int firstStep = 0)
    {
        var order = _plan.Order(epoch);
        var ahead = new Queue<Task<HostBatch>>();
        var next = firstStep;
        try
        {
            while (true)
            {
                while (next < StepCount && ahead.Count <= _options.Workers)
                {
                    var step = next++;
                    ahead.Enqueue(Task.Run(() => Cut(epoch, _plan.Step(order, step).Span)));
                }

                if (ahead.Count == 0)
                {
                    yield break;
                }

                yield return ToDevice(ahead.Dequeue().GetAwaiter().GetResult());
            }
        }
        finally
        {
            // An epoch that is left early must not read recordings that are about to be disposed.
            Task.WhenAll(ahead).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }
    }

    private HostBatch Cut(int epoch, ReadOnlySpan<int> items)
    {
        var size = items.Length * _cutter.ClipLength;
        var waves = _spare.TryTake(out var spare) && spare.Length == size ? spare : GC.AllocateUninitializedArray<float>(size);
        var (lengths, labels, indices) = (new long[items.Length], new long[items.Length], new long[items.Length]);
        for (var i = 0; i < items.Length; i++)
        {
            var sample = _samples[items[i]];
            var random = _options.TrainingSeed is { } seed ? new RandomStream(seed, epoch, sample.Index, RandomStages.Clip) : null;
            var plan = _cutter.Plan(_audio.Length(sample.Index), random);
            ClipCutter.Fill(_audio, sample.Index, plan, waves.AsSpan(i * _cutter.ClipLength, _cutter.ClipLength));
            (lengths[i], labels[i], indices[i]) = (plan.ValidLength, sample.Label, sample.Index);
        }

        return new HostBatch(waves, lengths, labels, indices);
    }

    // On the consumer's thread: dispose scopes belong to threads, so a tensor made in the background would belong to none.
    private Batch ToDevice(HostBatch host)
    {
        var values = HostTensors.ToDevice(host.Waves, [host.Labels.Length, _cutter.ClipLength], ScalarType.Float32, _options.Device);
        _spare.Add(host.Waves);
        var lengths = HostTensors.ToDevice(host.Lengths, [host.Lengths.Length], ScalarType.Int64, _options.Device);
        var labels = HostTensors.ToDevice(host.Labels, [host.Labels.Length], ScalarType.Int64, _options.Device);
        return new Batch(Signal.Waveform(values, lengths, _audio.SampleRate), labels, host.Samples);
    }

    private sealed record HostBatch(float[] Waves, long[] Lengths, long[] Labels, long[] Samples);
}
