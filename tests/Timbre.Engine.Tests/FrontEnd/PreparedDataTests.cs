using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine.Tests;

public sealed class PreparedDataTests : IDisposable
{
    private readonly SoundFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_says_all_that_a_trainer_needs()
    {
        using var data = Prepare(TestPipeline.Load(TestPipeline.Voices(_folder), features: [new Envelope(100)]));

        data.Split.Train.Count.ShouldBe(12);
        data.Split.Validation.Count.ShouldBe(6);
        data.Split.Test.Count.ShouldBe(6);
        data.ClassCounts.ShouldBe([6, 6]);
        data.InputShape.ToString().ShouldBe("feature map [1 channel, 1 frequency, 8 time]");
        data.InputShape.Rate.ShouldBe(80);
        (data.Train.SampleCount, data.Train.StepCount).ShouldBe((12, 3));
        data.Audit.GroupsDisjoint.ShouldBe(true);
        data.ContentHash.Length.ShouldBe(64);
        foreach (var batch in data.Train.Epoch(0))
        {
            using (batch)
            {
                batch.Features.Shape.Dimensions.ShouldBe(data.InputShape.Dimensions);
                batch.Labels.data<long>().ToArray().ShouldBe(batch.Samples.Select(sample => (long)data.Corpus.Samples[(int)sample].Label));
            }
        }
    }

    [Fact]
    public void Cached_features_are_those_that_would_be_computed_anew()
    {
        var voices = TestPipeline.Voices(_folder);
        using var cached = Prepare(TestPipeline.Load(voices, features: [new Envelope(100)]));
        using var fresh = Prepare(TestPipeline.Load(voices, features: [new Envelope(100)], augment: [new Unchanged()]));

        cached.Train.ShouldBeOfType<CachedBatches>();
        fresh.Train.ShouldBeOfType<ExtractedBatches>();
        for (var epoch = 0; epoch < 2; epoch++)
        {
            Epoch(cached.Train, epoch).ShouldBe(Epoch(fresh.Train, epoch));
        }
    }

    [Fact]
    public void Augmenters_know_the_pipelines_folder()
    {
        var (waves, features) = (new Shift(), new Shift());
        var pipeline = TestPipeline.Load(
            TestPipeline.Voices(_folder), features: [new Envelope(100)], augment: [waves], augmentFeatures: [features]);

        using var data = Prepare(pipeline);
        Epoch(data.Train, 0);

        (waves.BaseDirectory, features.BaseDirectory).ShouldBe((pipeline.BaseDirectory, pipeline.BaseDirectory));
    }

    [Fact]
    public void Random_clips_and_augmented_waveforms_are_not_cached()
    {
        var voices = TestPipeline.Voices(_folder);
        using var cropped = Prepare(TestPipeline.Load(voices, data => data with { Clip = new() { Seconds = 0.09, Long = LongClip.RandomCrop } }));
        using var roomy = Prepare(TestPipeline.Load(voices, data => data with { Clip = new() { Seconds = 0.2, Long = LongClip.RandomCrop } }));

        cropped.Train.ShouldBeOfType<ExtractedBatches>();
        roomy.Train.ShouldBeOfType<CachedBatches>();
        cropped.Validation.ShouldBeOfType<CachedBatches>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_number_of_workers_changes_no_bit(bool augmented)
    {
        var pipeline = TestPipeline.Load(
            TestPipeline.Voices(_folder), features: [new Envelope(100)], augment: augmented ? [new Shift()] : [], augmentFeatures: [new Shift()]);

        var runs = new[] { 1, 2, 8 }.Select(workers =>
        {
            using var data = Prepare(pipeline, options => options with { Workers = workers });
            return (Batches: Epoch(data.Train, 3), data.ContentHash);
        }).ToList();

        runs[1].Batches.ShouldBe(runs[0].Batches);
        runs[2].Batches.ShouldBe(runs[0].Batches);
        runs.Select(run => run.ContentHash).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Files_instead_of_memory_change_no_bit()
    {
        var pipeline = TestPipeline.Load(TestPipeline.Voices(_folder), features: [new Envelope(100)], augmentFeatures: [new Shift()]);
        using var memory = Prepare(pipeline);
        using var filed = Prepare(pipeline, options => options with { MemoryLimit = 0 });

        ((AudioStore)filed.Content).FileBytes.ShouldBePositive();
        Epoch(filed.Train, 1).ShouldBe(Epoch(memory.Train, 1));
        Epoch(filed.Validation, 0).ShouldBe(Epoch(memory.Validation, 0));
    }

    [Fact]
    public void Augmentation_differs_by_epoch_and_spares_validation()
    {
        using var data = Prepare(TestPipeline.Load(TestPipeline.Voices(_folder), augment: [new Shift()], augmentFeatures: [new Shift()]));

        Epoch(data.Train, 0).Order().ShouldNotBe(Epoch(data.Train, 1).Order());
        Epoch(data.Validation, 0).ShouldBe(Epoch(data.Validation, 1));
        using var first = data.Validation.Epoch(0).First();
        first.Features.Values.max().item<float>().ShouldBeLessThan(0.6f);
    }

    [Fact]
    public void Epochs_take_turns_among_kept_versions_which_are_those_of_the_first_epochs()
    {
        var voices = TestPipeline.Voices(_folder);
        using var kept = Prepare(TestPipeline.Load(voices, features: [new Envelope(100)], augment: [new Shift()], augmentVersions: 2));
        using var fresh = Prepare(TestPipeline.Load(voices, features: [new Envelope(100)], augment: [new Shift()]));

        Epoch(kept.Train, 0).ShouldBe(Epoch(fresh.Train, 0));
        Epoch(kept.Train, 1).ShouldBe(Epoch(fresh.Train, 1));
        Levels(kept.Train, 2).ShouldBe(Levels(kept.Train, 0));
        Levels(kept.Train, 2).ShouldNotBe(Levels(kept.Train, 1));

        // The mean of each recording's features, in the order of the corpus.
        static float[] Levels(IBatchSource source, int epoch) => [.. source.Epoch(epoch)
            .SelectMany(batch =>
            {
                using (batch)
                using (NewDisposeScope())
                {
                    return batch.Samples.Zip(batch.Features.Values.mean([1L, 2L, 3L]).data<float>().ToArray()).ToList();
                }
            })
            .OrderBy(pair => pair.First)
            .Select(pair => pair.Second)];
    }

    [Fact]
    public void Fitted_stages_see_the_training_split_alone_and_without_augmentation()
    {
        using var centre = new Centre();
        using var data = Prepare(TestPipeline.Load(TestPipeline.Voices(_folder), features: [new Envelope(100), centre], augment: [new Shift()]));

        centre.Seen.ShouldBe(data.Split.Train.Count);
        centre.State["mean"].item<float>().ShouldBeInRange(0.2f, 0.4f);
    }

    [Fact]
    public void What_was_learned_before_is_restored_instead_of_fitted()
    {
        using var centre = new Centre();
        using var mean = tensor(5f);
        var pipeline = TestPipeline.Load(TestPipeline.Voices(_folder), features: [new Envelope(100), centre]);

        using var data = Prepare(pipeline, options => options with { FrontEndState = new Dictionary<string, Tensor> { ["features.1.mean"] = mean } });

        centre.Seen.ShouldBe(0);
        data.FrontEnd.State["features.1.mean"].item<float>().ShouldBe(5f);
    }

    [Fact]
    public void Missing_files_are_found_before_any_is_decoded()
    {
        var voices = TestPipeline.Voices(_folder);
        File.Delete(voices[3].Path);
        File.Delete(voices[20].Path);
        var progress = new Reports();

        var refusal = Should.Throw<PipelineException>(() => Prepare(TestPipeline.Load(voices), options => options with { Progress = progress }));

        refusal.Message.ShouldContain("2 of 24 recordings cannot be read.");
        refusal.Message.ShouldContain(voices[3].Path);
        refusal.Message.ShouldContain(voices[20].Path);
        progress.All.ShouldBeEmpty();
    }

    [Fact]
    public void Skipped_recordings_are_left_out_and_the_others_stay_in_their_parts()
    {
        var voices = TestPipeline.Voices(_folder);
        using var whole = Prepare(TestPipeline.Load(voices));
        File.WriteAllText(voices[whole.Split.Train[0].Index].Path, "no audio");

        using var data = Prepare(TestPipeline.Load(voices, section => section with { Unreadable = new() { Policy = UnreadablePolicy.Skip } }));

        data.Content.Unreadable.Single().Sample.Index.ShouldBe(whole.Split.Train[0].Index);
        data.Split.Train.Select(sample => sample.Index).ShouldBe(whole.Split.Train.Skip(1).Select(sample => sample.Index));
        data.Split.Test.Select(sample => sample.Index).ShouldBe(whole.Split.Test.Select(sample => sample.Index));
        data.ContentHash.ShouldNotBe(whole.ContentHash);
    }

    [Fact]
    public void A_split_that_cannot_be_made_is_refused_at_its_place()
    {
        var mistake = Should.Throw<PipelineException>(() => Prepare(TestPipeline.Load(TestPipeline.Voices(_folder, speakers: 2)))).Diagnostics.Single();

        mistake.Location!.Line.ShouldBe(5);
        mistake.Message.ShouldContain("label 'low' has only 2 groups");
    }

    [Fact]
    public void No_tensor_is_left_when_all_is_disposed()
    {
        var pipeline = TestPipeline.Load(TestPipeline.Voices(_folder), features: [new Envelope(100)], augment: [new Shift()], augmentFeatures: [new Shift()]);
        Epochs();
        var before = Tensor.TotalCount;

        Epochs();

        Tensor.TotalCount.ShouldBe(before);

        void Epochs()
        {
            using var data = Prepare(pipeline);
            Epoch(data.Train, 0);
            Epoch(data.Validation, 0);
        }
    }

    private PreparedData Prepare(LoadedPipeline pipeline, Func<PrepareOptions, PrepareOptions>? change = null)
    {
        var options = new PrepareOptions
        {
            Device = CPU,
            CacheDirectory = _folder.Cache,
            Workers = 2,
            Cancellation = TestContext.Current.CancellationToken,
        };
        return PreparedData.Prepare(pipeline, change?.Invoke(options) ?? options);
    }

    private static List<string> Epoch(IBatchSource source, int epoch)
    {
        var batches = new List<string>();
        foreach (var batch in source.Epoch(epoch))
        {
            using (batch)
            {
                using var scope = NewDisposeScope();
                batches.Add($"{string.Join(',', batch.Samples)} {Convert.ToHexString(batch.Features.Values.contiguous().bytes)} {Convert.ToHexString(batch.Features.Lengths.bytes)}");
            }
        }

        return batches;
    }

    private sealed class Unchanged : IAugmenter
    {
        public Signal Apply(Signal input, AugmentContext context) => input;
    }
}
