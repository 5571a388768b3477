using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Evaluation;

public sealed class HonestyTests : IDisposable
{
    private static readonly string[] Quick = ["train.epochs=1"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_split_that_shares_speakers_says_so_wherever_figures_are_kept()
    {
        var run = TonePipeline.Run(TonePipeline.Make(_folder, [.. Quick, "data.split.by=random"]), TonePipeline.Options(_folder.Path));

        run.Report!.FlatteredBy.ShouldHaveSingleItem().ShouldMatch("^[0-9]+ groups are in more than one part of the data.$");
        File.ReadAllText(Path.Combine(run.Folder, RunFolder.MetricsName)).ShouldContain("\n  \"flattered\": true");
        RunComparison.Of(run.Folder, run.Folder).FlatteredBy.Count.ShouldBe(2);
    }

    [Fact]
    public void A_split_with_copies_in_two_parts_says_so_and_a_sound_one_does_not()
    {
        var sound = TonePipeline.Run(TonePipeline.Make(_folder, Quick), TonePipeline.Options(_folder.Path));
        sound.Report!.Flattered.ShouldBeFalse();

        // Every recording of speaker 0 again as one of another speaker, so that some copy falls into another part.
        foreach (var copy in Enumerable.Range(0, 6))
        {
            foreach (var path in Directory.EnumerateFiles(_folder["tones"], "*_s00_*.wav"))
            {
                File.Copy(path, path.Replace("_s00_", $"_s{50 + copy}_", StringComparison.Ordinal));
            }
        }

        var copied = TonePipeline.Run(TonePipeline.Load(_folder.Path, Quick), TonePipeline.Options(_folder.Path));

        copied.Report!.FlatteredBy.ShouldHaveSingleItem().ShouldContain("in another part of the data");
    }

    [Fact]
    public void Judging_by_what_the_model_learned_from_is_flattered_whatever_the_split_says()
    {
        var options = TonePipeline.Options(_folder.Path);
        var run = TonePipeline.Run(TonePipeline.Make(_folder, Quick), options);
        using var bundle = TonePipeline.Load(run, _folder.Path);

        var all = Experiment.Evaluate(bundle, TonePipeline.Load(_folder.Path, [.. Experiment.WholeCorpus]), options, cancellation: TestContext.Current.CancellationToken).Report;
        var own = Experiment.Evaluate(bundle, TonePipeline.Load(_folder.Path), options, cancellation: TestContext.Current.CancellationToken).Report;

        all.Audit!.GroupsDisjoint.ShouldBe(false, "the speakers of those are among the judged");
        all.Audit.Parts[0].Recordings.ShouldBe(36);
        all.Audit.DuplicatesAcrossParts.ShouldBe(0);
        all.FlatteredBy.ShouldBe(["36 of the 48 recordings were used to train the model."]);
        own.Flattered.ShouldBeFalse();
    }

    [Fact]
    public void A_pipeline_that_is_no_longer_the_models_is_told_with_its_keys()
    {
        var options = TonePipeline.Options(_folder.Path);
        using var bundle = TonePipeline.Load(TonePipeline.Run(TonePipeline.Make(_folder, Quick), options), _folder.Path);

        Told([.. Quick]).ShouldBeNull();
        Told([.. Experiment.WholeCorpus, .. Quick, "data.split.validation=0"]).ShouldBeNull();
        Told("train.epochs=1", "features[0].mel-spectrogram.n_mels=8").ShouldNotBeNull().ShouldEndWith(": features[0].mel-spectrogram.n_mels is 16 there, 8 in the pipeline.");
        Told("train.epochs=2").ShouldNotBeNull().ShouldContain("train.epochs is 1 there, 2 in the pipeline");
        Told("train.epochs=2", "name=others").ShouldBeNull("another pipeline only lends its data");

        string? Told(params string[] changes)
        {
            var events = new Events();
            Experiment.Evaluate(bundle, TonePipeline.Load(_folder.Path, changes), options, events, TestContext.Current.CancellationToken);
            return events.All.OfType<Warning>().SingleOrDefault(warning => warning.Message.Contains("is not the one that the bundle was trained with", StringComparison.Ordinal))?.Message;
        }
    }

    [Fact]
    public void Judging_by_renamed_copies_of_what_the_model_learned_from_is_flattered()
    {
        var options = TonePipeline.Options(_folder.Path);
        var run = TonePipeline.Run(TonePipeline.Make(_folder, Quick), options);
        using var bundle = TonePipeline.Load(run, _folder.Path);
        Tones.Write(_folder["others"], speakers: 1, each: 1, first: 20);
        foreach (var path in Directory.EnumerateFiles(_folder["tones"]))
        {
            File.Copy(path, Path.Combine(_folder["others"], Path.GetFileName(path).Replace("_s", "_copy", StringComparison.Ordinal)));
        }

        string[] others = ["data.source.tones.folder=others", .. Experiment.WholeCorpus];
        var report = Experiment.Evaluate(bundle, TonePipeline.Load(_folder.Path, others), options, cancellation: TestContext.Current.CancellationToken).Report;

        report.FlatteredBy.ShouldBe(["36 of the 50 recordings were used to train the model."]);
    }

    [Fact]
    public void Folds_and_repetitions_pass_on_what_flatters_them()
    {
        TonePipeline.Make(_folder);

        var (repeats, folder) = RepeatedSplits.Run(
            further => TonePipeline.Load(_folder.Path, [.. Quick, "data.split.by=stratified", "data.split.folds=2", .. further]),
            repeats: 2,
            TonePipeline.Options(_folder.Path),
            cancellation: TestContext.Current.CancellationToken);

        repeats.Flattered.ShouldBeTrue();
        repeats.Repeats.ShouldAllBe(repeat => repeat.Report.Flattered);
        File.ReadAllText(Path.Combine(folder, "repeat-01", CrossValidation.ReportName)).ShouldContain("\n  \"flattered\": true");
    }
}
