using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Makes the batches of the parts of a pipeline's data.</summary>
internal sealed class BatchFactory(
    Pipeline pipeline, string baseDirectory, PrepareOptions options, RecordingStore content, FrontEnd frontEnd, MemoryBudget memory)
{
    private readonly IItems _items = content is AudioStore audio
        ? new AudioClips(audio, new ClipCutter(pipeline.Data.Clip, pipeline.Data.SampleRate))
        : (ArrayStore)content;

    /// <summary>Training batches; features are computed once when neither clips nor waveforms change from epoch to epoch.</summary>
    public IBatchSource Training(IReadOnlyList<Sample> samples, List<IDisposable> owned)
    {
        var waves = new Augmentation(pipeline.Augment, RandomStages.Augment, pipeline.Seed, baseDirectory);
        var features = new Augmentation(pipeline.AugmentFeatures, RandomStages.AugmentFeatures, pipeline.Seed, baseDirectory);
        return waves.IsEmpty && !samples.Any(sample => _items.IsRandom(sample.Index))
            ? Cached(samples, pipeline.Seed, features, owned)
            : new ExtractedBatches(Loader(samples, pipeline.Seed), samples.Count, pipeline.Data.Labels.Count, frontEnd, waves, features);
    }

    /// <summary>Batches without randomness.</summary>
    public IBatchSource Plain(IReadOnlyList<Sample> samples, List<IDisposable> owned) =>
        Cached(samples, null, new Augmentation([], RandomStages.AugmentFeatures, pipeline.Seed), owned);

    /// <summary>The waveforms of all samples, or the arrays in their place, in order, without randomness; a batch ends when the next one is asked for.</summary>
    public IEnumerable<Signal> Waves(IReadOnlyList<Sample> samples)
    {
        var done = 0;
        foreach (var batch in Loader(samples, null).Epoch(0))
        {
            using (batch)
            {
                options.Cancellation.ThrowIfCancellationRequested();
                yield return batch.Waves;
            }

            options.Progress?.Report(new DataProgress(DataPhase.Fitting, done += batch.Samples.Count, samples.Count));
        }
    }

    /// <summary>The shape that the features of a sample have.</summary>
    public SignalShape InputShape(Sample sample)
    {
        using var scope = NewDisposeScope();
        using var batch = Loader([sample], null).Epoch(0).First();
        return frontEnd.Extract(batch.Waves).Shape;
    }

    private CachedBatches Cached(IReadOnlyList<Sample> samples, long? seed, Augmentation features, List<IDisposable> owned)
    {
        var cache = FeatureCache.Compute(Loader(samples, null), samples.Count, frontEnd, options, memory);
        var plan = new BatchPlan(samples.Count, pipeline.Train.BatchSize, seed);
        var batches = new CachedBatches(cache, samples, pipeline.Data.Labels.Count, plan, features, options.Device);
        owned.Add(batches);
        return batches;
    }

    private BatchLoader Loader(IReadOnlyList<Sample> samples, long? seed) => new(_items, samples, new BatchLoaderOptions
    {
        BatchSize = pipeline.Train.BatchSize,
        Device = options.Device,
        TrainingSeed = seed,
        Workers = options.Workers,
    });
}
