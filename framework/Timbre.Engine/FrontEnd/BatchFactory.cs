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
        if (waves.IsEmpty && !samples.Any(sample => _items.IsRandom(sample.Index)))
        {
            return Cached(samples, pipeline.Seed, features, owned);
        }

        return pipeline.Train.AugmentVersions > 0
            ? Versions(samples, waves, features, owned)
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
        return Batches(samples, isTraining ? pipeline.Seed : null, batch => Augmented(batch, waves, 0, "a table with one label for each clip cannot say; leave it out with --set"));
    }

    /// <summary>A few training recordings as one batch, cut as in the first epoch, with and without augmentation; the tensors end with the call.</summary>
    /// <param name="samples">The recordings.</param>
    /// <param name="use">What is done with them.</param>
    public T Examples<T>(IReadOnlyList<Sample> samples, Func<ExampleViews, T> use)
    {
        var waves = new Augmentation(pipeline.Augment, RandomStages.Augment, pipeline.Seed, baseDirectory);
        var features = new Augmentation(pipeline.AugmentFeatures, RandomStages.AugmentFeatures, pipeline.Seed, baseDirectory);
        using var scope = NewDisposeScope();
        using var batch = Loader(samples, pipeline.Seed, samples.Count).Epoch(0).First();
        var clips = frontEnd.Prepare(batch.Waves);
        var augmented = waves.IsEmpty ? null : waves.Apply(clips, 0, batch.Samples, []);
        var plain = frontEnd.Features(clips);
        var extracted = augmented is null ? plain : frontEnd.Features(augmented);
        var learned = features.IsEmpty ? extracted : features.Apply(extracted, 0, batch.Samples, []);
        return use(new ExampleViews(batch.Samples, clips, augmented, plain, ReferenceEquals(learned, plain) ? null : learned));
    }

    /// <summary>The shape that the features of a sample have.</summary>
    public SignalShape InputShape(Sample sample)
    {
        using var scope = NewDisposeScope();
        using var batch = Loader([sample], null).Epoch(0).First();
        return frontEnd.Extract(batch.Waves).Shape;
    }

    private CachedBatches Cached(IReadOnlyList<Sample> samples, long? seed, Augmentation features, List<IDisposable> owned) =>
        Cached([Cache(Loader(samples, null).Epoch(0), samples, batch => frontEnd.Extract(batch.Waves))], samples, seed, features, owned);

    private CachedBatches Versions(IReadOnlyList<Sample> samples, Augmentation waves, Augmentation features, List<IDisposable> owned)
    {
        var count = Math.Min(pipeline.Train.AugmentVersions, pipeline.Train.Epochs);
        var versions = new List<FeatureCache>(count);
        var none = new Augmentation([], RandomStages.Augment, pipeline.Seed, baseDirectory);
        try
        {
            for (var version = 0; version < count; version++)
            {
                var epoch = version;
                var changes = pipeline.Train.CleanVersion && version == 0 ? none : waves;
                versions.Add(Cache(
                    Loader(samples, pipeline.Seed).Epoch(epoch),
                    samples,
                    batch => frontEnd.Features(Augmented(batch, changes, epoch, LabelMixing.KeptVersions)),
                    version,
                    count));
            }
        }
        catch
        {
            versions.ForEach(version => version.Dispose());
            throw;
        }

        return Cached(versions, samples, pipeline.Seed, features, owned);
    }

    private CachedBatches Cached(IReadOnlyList<FeatureCache> versions, IReadOnlyList<Sample> samples, long? seed, Augmentation features, List<IDisposable> owned)
    {
        var plan = new BatchPlan(samples.Count, pipeline.Train.BatchSize, seed, pipeline.Train.Shuffle);
        var batches = new CachedBatches(versions, samples, pipeline.Data.Labels.Count, plan, features, options.Device);
        owned.Add(batches);
        return batches;
    }

    private FeatureCache Cache(
        IEnumerable<Batch> batches, IReadOnlyList<Sample> samples, Func<Batch, Signal> extract, int version = 0, int versions = 1) =>
        FeatureCache.Compute(batches, samples.Count, extract, frontEnd.Stages is [.., var last] ? last : null, options, memory, version, versions);

    private Signal Augmented(Batch batch, Augmentation waves, int epoch, string obstacle) =>
        waves.Apply(frontEnd.Prepare(batch.Waves), epoch, batch.Samples, [], stage => LabelMixing.Refusal(stage, obstacle));

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

    private BatchLoader Loader(IReadOnlyList<Sample> samples, long? seed, int? batchSize = null) => new(_items, samples, new BatchLoaderOptions
    {
        BatchSize = batchSize ?? pipeline.Train.BatchSize,
        Device = options.Device,
        TrainingSeed = seed,
        Shuffle = pipeline.Train.Shuffle,
        Workers = options.Workers,
    });
}
