using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine.Tests;

public sealed class BatchLoaderTests : IDisposable
{
    private readonly SoundFolder _folder = new();
    private readonly AudioStore _audio;
    private readonly Corpus _corpus;

    public BatchLoaderTests()
    {
        _corpus = SoundFolder.Corpus(Enumerable.Range(0, 21).Select(i => _folder.Tone($"{i}.wav", seconds: 0.02 + (0.01 * (i % 5)))));
        _audio = AudioStore.Decode(_corpus, new()
        {
            SampleRate = SoundFolder.Rate,
            CacheDirectory = _folder.Cache,
            Cancellation = TestContext.Current.CancellationToken,
        });
    }

    public void Dispose()
    {
        _audio.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_workers_changes_no_bit(int workers)
    {
        for (var epoch = 0; epoch < 3; epoch++)
        {
            Epoch(Loader(seed: 7, workers: workers), epoch).ShouldBe(Epoch(Loader(seed: 7, workers: 1), epoch));
        }
    }

    [Fact]
    public void Every_epoch_holds_every_recording_once_in_another_order()
    {
        var orders = Enumerable.Range(0, 4).Select(epoch => Indices(Loader(seed: 7), epoch)).ToList();

        orders.ShouldAllBe(order => order.Order().SequenceEqual(Enumerable.Range(0, 21).Select(i => (long)i)));
        orders.Select(order => string.Join(',', order)).ShouldBeUnique();
    }

    [Fact]
    public void Without_a_seed_the_order_is_the_corpus_and_every_epoch_the_same()
    {
        var loader = Loader(seed: null);

        Indices(loader, 0).ShouldBe(Enumerable.Range(0, 21).Select(i => (long)i));
        Epoch(loader, 0).ShouldBe(Epoch(loader, 1));
    }

    [Fact]
    public void Without_shuffling_training_keeps_the_order_of_the_corpus_and_still_leaves_no_batch_of_one()
    {
        var loader = Loader(seed: 7, shuffle: false);

        Indices(loader, 0).ShouldBe(Enumerable.Range(0, 21).Select(i => (long)i));
        Indices(loader, 1).ShouldBe(Indices(loader, 0));
        loader.StepCount.ShouldBe(5);
    }

    [Fact]
    public void A_clip_that_is_drawn_once_is_the_same_in_every_epoch_and_every_part()
    {
        var cutter = new ClipCutter(new ClipSection { Seconds = 0.01, Draw = ClipDraw.Once }, SoundFolder.Rate);
        var clips = new AudioClips(_audio, cutter, seed: 7);
        var others = new AudioClips(_audio, cutter, seed: 8);
        BatchLoader Of(AudioClips items, long? seed) =>
            new(items, _corpus.Samples, new BatchLoaderOptions { BatchSize = 21, Device = CPU, TrainingSeed = seed, Shuffle = false });

        var first = Epoch(Of(clips, 7), 0);

        Epoch(Of(clips, 7), 1).ShouldBe(first);
        Epoch(Of(clips, null), 0).ShouldBe(first);
        Epoch(Of(others, null), 0).ShouldNotBe(first);
        clips.IsRandom(4).ShouldBeFalse();
        new AudioClips(_audio, cutter).IsRandom(4).ShouldBeTrue();
    }

    [Fact]
    public void An_epoch_that_starts_in_the_middle_goes_on_as_the_whole_one_does() =>
        Epoch(Loader(seed: 7), 2, firstStep: 2).ShouldBe(Epoch(Loader(seed: 7), 2)[2..]);

    [Theory]
    [InlineData(4, 7L, new[] { 4, 4, 4, 4, 5 })]
    [InlineData(4, null, new[] { 4, 4, 4, 4, 4, 1 })]
    [InlineData(8, 7L, new[] { 8, 8, 5 })]
    [InlineData(20, 7L, new[] { 21 })]
    [InlineData(64, 7L, new[] { 21 })]
    public void A_last_batch_of_one_joins_the_batch_before_it_in_training(int batchSize, long? seed, int[] sizes)
    {
        var loader = Loader(seed, batchSize: batchSize);

        Batches(loader, 0, 0, batch => batch.Samples.Count).ShouldBe(sizes);
        loader.StepCount.ShouldBe(sizes.Length);
    }

    [Fact]
    public void A_batch_of_one_is_what_was_asked_for_when_the_batch_size_is_one() => Loader(seed: 7, batchSize: 1).StepCount.ShouldBe(21);

    [Fact]
    public void Shapes_types_and_lengths_are_what_a_batch_promises()
    {
        using var batch = Loader(seed: null).Epoch(0).First();

        batch.Waves.Values.shape.ShouldBe([4, 320]);
        batch.Waves.Values.dtype.ShouldBe(ScalarType.Float32);
        batch.Waves.Lengths.data<long>().ToArray().ShouldBe([160, 240, 320, 320]);
        batch.Waves.Rate.ShouldBe(SoundFolder.Rate);
        batch.Labels.dtype.ShouldBe(ScalarType.Int64);
    }

    [Fact]
    public void Leaving_early_keeps_no_tensor_and_no_thread()
    {
        var before = Tensor.TotalCount;
        foreach (var batch in Loader(seed: 7, workers: 8).Epoch(0))
        {
            batch.Dispose();
            break;
        }

        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void Batches_outlive_the_dispose_scope_that_they_were_made_in()
    {
        var batches = new List<Batch>();
        using (NewDisposeScope())
        {
            batches.AddRange(Loader(seed: null).Epoch(0));
        }

        batches.ShouldAllBe(batch => !batch.Waves.Values.IsInvalid);
        batches.ForEach(batch => batch.Dispose());
    }

    private BatchLoader Loader(long? seed, int workers = 2, int batchSize = 4, bool shuffle = true) => new(
        _audio,
        _corpus.Samples,
        new ClipCutter(new ClipSection { Seconds = 0.04 }, SoundFolder.Rate),
        new BatchLoaderOptions { BatchSize = batchSize, Device = CPU, TrainingSeed = seed, Workers = workers, Shuffle = shuffle });

    private static List<long> Indices(BatchLoader loader, int epoch) => [.. Batches(loader, epoch, 0, batch => batch.Samples).SelectMany(samples => samples)];

    private static List<string> Epoch(BatchLoader loader, int epoch, int firstStep = 0) => Batches(loader, epoch, firstStep, batch =>
        string.Join(',', batch.Samples) + Convert.ToHexString(batch.Waves.Values.bytes) + Convert.ToHexString(batch.Waves.Lengths.bytes));

    private static List<T> Batches<T>(BatchLoader loader, int epoch, int firstStep, Func<Batch, T> read)
    {
        var results = new List<T>();
        foreach (var batch in loader.Epoch(epoch, firstStep))
        {
            using (batch)
            {
                results.Add(read(batch));
            }
        }

        return results;
    }
}
