using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Evaluation;

public sealed class CorpusMatrixTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("2")]
    public void Each_model_is_judged_by_its_own_test_data_and_by_the_whole_of_the_other_corpus(string? folds)
    {
        Tones.Write(_folder["tones"], speakers: 8);
        Tones.Write(_folder["others"], speakers: 6, each: 1, first: 20);

        var (report, folder) = Run(folds, ["name=one"], ["name=two", "data.source.tones.folder=others"]);

        report.Cells.Select(cell => (cell.Train, cell.Test)).ShouldBe([("one", "one"), ("one", "two"), ("two", "one"), ("two", "two")]);
        report.Cells[1].Recordings.ShouldBe(12);
        report.Cells[2].Recordings.ShouldBe(32);
        report.Cells[0].Recordings.ShouldBe(folds is null ? 8 : 32);
        report.Flattered.ShouldBeFalse();
        var kept = EvaluationReport.FromJson(File.ReadAllText(Path.Combine(folder, "one-on-two.json")));
        var (labels, judgements) = JudgementTable.Read(Path.Combine(folder, "one-on-two.csv"));
        Evaluator.Report(labels, judgements).Accuracy.ShouldBe(kept.Accuracy);
        report.Cells[1].Accuracy.ShouldBe(kept.Accuracy);
        File.ReadAllText(Path.Combine(folder, CorpusMatrix.ReportName)).ShouldBe(report.ToJson());
    }

    [Fact]
    public void Judging_by_what_was_trained_on_is_flattered()
    {
        Tones.Write(_folder["tones"], speakers: 8);

        var (report, _) = Run(null, ["name=one"], ["name=two"]);

        report.Cells[1].FlatteredBy.ShouldHaveSingleItem().ShouldBe("24 of the 32 recordings were used to train the model.");
        report.Cells[0].Flattered.ShouldBeFalse();
    }

    [Fact]
    public void Judging_by_a_renamed_copy_of_what_was_trained_on_is_flattered()
    {
        Tones.Write(_folder["tones"], speakers: 8);
        Directory.CreateDirectory(_folder["others"]);
        foreach (var path in Directory.EnumerateFiles(_folder["tones"]))
        {
            File.Copy(path, Path.Combine(_folder["others"], Path.GetFileName(path).Replace("_s", "_copy", StringComparison.Ordinal)));
        }

        Tones.Write(_folder["others"], speakers: 1, each: 1, first: 20);
        var (report, folder) = Run(null, ["name=one"], ["name=two", "data.source.tones.folder=others"]);

        report.Cells[1].FlatteredBy.ShouldHaveSingleItem().ShouldBe("24 of the 34 recordings were used to train the model.");
        File.ReadAllText(Path.Combine(folder, "one-on-two.json")).ShouldContain("\n  \"flattered\": true");
    }

    [Fact]
    public void Another_stretch_of_the_same_files_is_known_by_their_names()
    {
        Tones.Write(_folder["tones"], speakers: 8);
        var one = MatrixCorpus.Read(TonePipeline.Load(_folder.Path, "name=one"), TonePipeline.Options(_folder.Path), TestContext.Current.CancellationToken);

        one.SharedWith(one with { Name = "two" }).ShouldBe(["24 recordings of two were used to train the model of one."]);
    }

    [Fact]
    public void Pipelines_that_cannot_stand_in_one_table_are_refused()
    {
        Tones.Write(_folder["tones"], speakers: 8);

        Refused([["name=one"]]).ShouldContain("at least two");
        Refused([["name=one"], ["name=one"]]).ShouldContain("'one'");
        Refused([["name=one"], ["name=two", "data.labels=[high, low]"]]).ShouldContain("they must be the same, in the same order");
    }

    private string Refused(string[][] overrides) => Should.Throw<InputException>(() => Run(null, overrides)).Message;

    private (MatrixReport Report, string Folder) Run(string? folds, params string[][] overrides) => CorpusMatrix.Run(
        [.. overrides.Select(own => (Func<IReadOnlyList<string>, Timbre.Pipelines.LoadedPipeline>)(further => TonePipeline.Load(_folder.Path, [.. own, "train.epochs=1", .. further])))],
        TonePipeline.Options(_folder.Path),
        new BundleOptions { CacheDirectory = _folder["cache"], Catalogue = TonePipeline.Catalogue },
        folds,
        cancellation: TestContext.Current.CancellationToken);
}
