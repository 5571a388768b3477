using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests;

public sealed class AugmentVersionsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_versions_of_features_are_one_progress()
    {
        var events = new Events();

        TonePipeline.Train(TonePipeline.Make(_folder, "train.augment_versions=3"), TonePipeline.Options(_folder.Path), events);

        var progress = events.All.OfType<DataPrepared>().Select(happened => happened.Progress).Where(progress => progress.Phase == DataPhase.Features).ToList();
        var versions = progress.Where(state => state.Total == progress.Max(other => other.Total)).Select(state => state.Done).ToList();
        versions.ShouldBe(versions.Order());
        versions[^1].ShouldBe(progress.Max(state => state.Total));
        (versions[^1] % 3).ShouldBe(0);
    }

    [Fact]
    public void An_augmenter_whose_mixed_labels_versions_cannot_keep_is_refused_at_its_own_line()
    {
        var yaml = TonePipeline.Yaml.Replace("  - noise", "  - noise\n  - mixup", StringComparison.Ordinal);

        var refusal = Should.Throw<Timbre.Pipelines.PipelineException>(() => DryRunner.Run(TonePipeline.LoadText(yaml, _folder.Path, "train.augment_versions=2"))).Diagnostics.Single();

        refusal.Location!.Line.ShouldBe(13);
        refusal.Message.ShouldStartWith("'mixup' mixes the labels of clips, which versions that are kept cannot say; ");
    }

    [Fact]
    public void A_clean_version_alone_trains_as_without_augmentation()
    {
        string[] cached = ["train.augment_versions=1", "train.clean_version=true", "data.clip.long=truncate"];
        var plain = TonePipeline.Train(TonePipeline.Make(_folder, "augment=[]", cached[2]), TonePipeline.Options(_folder.Path));

        var clean = TonePipeline.Train(TonePipeline.Load(_folder.Path, cached), TonePipeline.Options(_folder.Path));
        var augmented = TonePipeline.Train(TonePipeline.Load(_folder.Path, cached[0], cached[2]), TonePipeline.Options(_folder.Path));

        clean.History[^1].Loss.ShouldBe(plain.History[^1].Loss);
        augmented.History[^1].Loss.ShouldNotBe(plain.History[^1].Loss);
    }

    [Fact]
    public void A_clean_version_of_none_is_refused()
    {
        TonePipeline.Make(_folder);

        var refusal = Should.Throw<Timbre.Pipelines.PipelineException>(() => DryRunner.Run(TonePipeline.Load(_folder.Path, "train.clean_version=true"))).Diagnostics.Single();

        refusal.Message.ShouldBe("clean_version is one of the augment_versions, and none are kept; give augment_versions a number, or leave clean_version out.");
    }
}
