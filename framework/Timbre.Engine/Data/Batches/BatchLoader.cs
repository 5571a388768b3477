using System.Collections.Concurrent;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Puts the clips or arrays of one part of the data into batches, ahead of the consumer, on background threads.</summary>
/// <remarks>A batch is a function of seed, epoch and step alone, so any number of workers gives the same bits.</remarks>
public sealed class BatchLoader
{
    private readonly IItems _items;
    private readonly IReadOnlyList<Sample> _samples;
    private readonly BatchLoaderOptions _options;
    private readonly BatchPlan _plan;
    private readonly ConcurrentBag<float[]> _spare = [];

    /// <summary>Makes the loader of one part.</summary>
    /// <param name="audio">The decoded recordings.</param>
    /// <param name="samples">The part's recordings.</param>
    /// <param name="cutter">Cuts the clips.</param>
    /// <param name="options">How batches are made.</param>
    public BatchLoader(AudioStore audio, IReadOnlyList<Sample> samples, ClipCutter cutter, BatchLoaderOptions options)
        : this(new AudioClips(audio, cutter), samples, options)
    {
    }

    internal BatchLoader(IItems items, IReadOnlyList<Sample> samples, BatchLoaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(options);
        _items = items;
        _samples = samples;
        _options = options;
        _plan = new BatchPlan(samples.Count, options.BatchSize, options.TrainingSeed, options.Shuffle);
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
        var itemSize = checked((int)_items.Shape.Size);
        var size = items.Length * itemSize;
        var waves = _spare.TryTake(out var spare) && spare.Length == size ? spare : GC.AllocateUninitializedArray<float>(size);
        var (lengths, labels, indices) = (new long[items.Length], new long[items.Length], new long[items.Length]);
        var groups = new string?[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var sample = _samples[items[i]];
            var random = _options.TrainingSeed is { } seed ? new RandomStream(seed, epoch, sample.Index, RandomStages.Clip) : null;
            lengths[i] = _items.Fill(sample.Index, random, waves.AsSpan(i * itemSize, itemSize));
            (labels[i], indices[i], groups[i]) = (sample.Label, sample.Index, sample.Group);
        }

        return new HostBatch(waves, lengths, labels, indices, groups);
    }

    // On the consumer's thread: dispose scopes belong to threads, so a tensor made in the background would belong to none.
    private Batch ToDevice(HostBatch host)
    {
        var values = HostTensors.ToDevice(host.Waves, [host.Labels.Length, .. _items.Shape.Dimensions], ScalarType.Float32, _options.Device);
        _spare.Add(host.Waves);
        var lengths = HostTensors.ToDevice(host.Lengths, [host.Lengths.Length], ScalarType.Int64, _options.Device);
        var labels = HostTensors.ToDevice(host.Labels, [host.Labels.Length], ScalarType.Int64, _options.Device);
        var waves = new Signal(values, lengths, _items.Shape.Rate, _items.Shape.Kind) { Groups = host.Groups };
        return new Batch(waves, labels, host.Samples);
    }

    private sealed record HostBatch(float[] Waves, long[] Lengths, long[] Labels, long[] Samples, string?[] Groups);
}
