using Timbre.Audio;

namespace Timbre.Engine.Tests;

public sealed class LeakAuditTests : IDisposable
{
    private readonly SoundFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parts_that_share_nothing_are_clean()
    {
        var report = Audit([_folder.Tone("1.wav", group: "a")], [_folder.Tone("2.wav", group: "b")], [_folder.Tone("3.wav", group: "c", seconds: 0.2)]);

        report.Flattered.ShouldBeFalse();
        report.GroupsDisjoint.ShouldBe(true);
        report.Duplicates.ShouldBeEmpty();
        report.Parts.Select(part => (part.Part, part.Recordings, part.Groups)).ShouldBe([(SplitPart.Train, 1, 1), (SplitPart.Validation, 1, 1), (SplitPart.Test, 1, 1)]);
        report.Parts[2].Seconds.ShouldBe(0.2, 1e-9);
        report.Parts[0].LabelCounts.ShouldBe([1, 0]);
    }

    [Fact]
    public void A_group_in_two_parts_is_found()
    {
        var report = Audit([_folder.Tone("1.wav", group: "a"), _folder.Tone("2.wav", group: "b")], [], [_folder.Tone("3.wav", group: "a")]);

        report.Flattered.ShouldBeTrue();
        report.GroupsDisjoint.ShouldBe(false);
        report.SharedGroups.Single().Group.ShouldBe("a");
        report.SharedGroups.Single().Parts.ShouldBe([SplitPart.Train, SplitPart.Test]);
    }

    [Fact]
    public void A_copy_in_another_part_is_found_even_in_another_format()
    {
        var original = _folder.Tone("1.wav", group: "a");
        var copy = new Recording { Path = Path.ChangeExtension(original.Path, ".flac"), Group = "b" };
        AudioWriter.Write(copy.Path, AudioDecoder.Decode(original.Path).Samples, SoundFolder.Rate, AudioFormat.Flac16);

        var report = Audit([original], [], [copy]);

        report.GroupsDisjoint.ShouldBe(true);
        report.DuplicatesAcrossParts.ShouldBe(1);
        report.Flattered.ShouldBeTrue();
        report.Duplicates.Single().Recordings.Select(recording => recording.Path).ShouldBe([original.Path, copy.Path]);
    }

    [Fact]
    public void A_copy_in_the_same_part_is_reported_but_flatters_nothing()
    {
        var twice = _folder.Tone("1.wav", group: "a");

        var report = Audit([twice, twice], [], [_folder.Tone("2.wav", group: "b")]);

        report.Duplicates.Single().AcrossParts.ShouldBeFalse();
        report.Flattered.ShouldBeFalse();
    }

    [Fact]
    public void Without_groups_nobody_can_say_whether_they_are_disjoint()
    {
        var report = Audit([_folder.Tone("1.wav")], [], [_folder.Tone("2.wav", group: "b")]);

        report.GroupsDisjoint.ShouldBeNull();
        report.WithoutGroup.ShouldBe(1);
    }

    private AuditReport Audit(Recording[] train, Recording[] validation, Recording[] test)
    {
        var corpus = SoundFolder.Corpus([.. train, .. validation, .. test]);
        using var audio = AudioStore.Decode(corpus, new()
        {
            SampleRate = SoundFolder.Rate,
            CacheDirectory = _folder.Cache,
            Cancellation = TestContext.Current.CancellationToken,
        });
        var samples = corpus.Samples.ToArray();
        var split = new Split(samples[..train.Length], samples[train.Length..^test.Length], samples[^test.Length..]);
        return LeakAudit.Audit(split, audio, corpus.Labels);
    }
}
