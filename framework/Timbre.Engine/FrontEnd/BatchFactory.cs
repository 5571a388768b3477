using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Makes the batches of the parts of a pipeline's data.</summary>
internal sealed class BatchFactory(
    Pipeline pipeline, string baseDirectory, PrepareOptions options, RecordingStore content, FrontEnd frontEnd, MemoryBudget memory)
{
    private readonly IItems _items = content is AudioStore audio
        ? new AudioClips(audio, new ClipCutter(pipeline.Data.Clip, pipeline.Data.SampleRate), pipeline.Data.Clip.Draw == ClipDraw.Once ? pipeline.Seed : null)
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

    /// <summary>Lets the front end learn the groups of these samples that the training split does not hold, from all of their clips; no label is read.</summary>
    public void Adapt(IReadOnlyList<Sample> samples)
    {
        var strangers = samples.Where(sample => sample.Group is { } group && !frontEnd.Knows(group)).ToList();
        frontEnd.Adapt(() => strangers.Count == 0 ? [] : Waves(strangers));
    }

    /// <summary>The shape of a clip before the front end.</summary>
    public SignalShape ClipShape => _items.Shape;

    /// <summary>The features of all samples, in order, without randomness; a batch ends when the next one is asked for.</summary>
    public IEnumerable<(Signal Signal, IReadOnlyList<Sample> Samples)> Features(IReadOnlyList<Sample> samples) =>
        Batches(samples, null, batch => frontEnd.Extract(batch.Waves));

    /// <summary>The clips of all samples, prepared; a batch ends when the next one is asked for.</summary>
    /// <param name="samples">The recordings; in training their order is drawn.</param>
    /// <param name="isTraining">Whether they are cut and augmented as in the first epoch.</param>
    /// <exception cref="StageException">An augmenter mixes labels.</exception>
    public IEnumerable<(Signal Signal, IReadOnlyList<Sample> Samples)> Clips(IReadOnlyList<Sample> samples, bool isTraining)
    {
        var waves = new Augmentation(isTraining ? pipeline.Augment : [], RandomStages.Augment, pipeline.Seed, baseDirectory);
        return Batches(samples, isTraining ? pipeline.Seed : null, batch =>
        {
            var mixes = new List<LabelMix>();
            var clips = waves.Apply(frontEnd.Prepare(batch.Waves), 0, batch.Samples, mixes);
            return mixes.Count == 0 ? clips : throw new StageException(
                "An augmenter mixes the labels of clips, which a table with one label for each cannot say; leave it out with --set.")
            { Location = pipeline.Augment[0].Location };
        });
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
        var plan = new BatchPlan(samples.Count, pipeline.Train.BatchSize, seed, pipeline.Train.Shuffle);
        var batches = new CachedBatches(cache, samples, pipeline.Data.Labels.Count, plan, features, options.Device);
        owned.Add(batches);
        return batches;
    }

    private IEnumerable<(Signal Signal, IReadOnlyList<Sample> Samples)> Batches(IReadOnlyList<Sample> samples, long? seed, Func<Batch, Signal> make)
    {
        if (samples.Count == 0)
        {
            yield break;
        }

        var byIndex = samples.ToDictionary(sample => (long)sample.Index);
        var done = 0;
        foreach (var batch in Loader(samples, seed).Epoch(0))
        {
            options.Cancellation.ThrowIfCancellationRequested();
            using (batch)
            using (NewDisposeScope())
            {
                yield return (make(batch), [.. batch.Samples.Select(index => byIndex[index])]);
            }

            options.Progress?.Report(new DataProgress(DataPhase.Features, done += batch.Samples.Count, samples.Count));
        }
    }

    private BatchLoader Loader(IReadOnlyList<Sample> samples, long? seed) => new(_items, samples, new BatchLoaderOptions
    {
        BatchSize = pipeline.Train.BatchSize,
        Device = options.Device,
        TrainingSeed = seed,
        Shuffle = pipeline.Train.Shuffle,
        Workers = options.Workers,
    });
}
