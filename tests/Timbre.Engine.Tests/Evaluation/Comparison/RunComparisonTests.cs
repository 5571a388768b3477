using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Evaluation;

public sealed class RunComparisonTests : IDisposable
{
    private static readonly string[] Labels = ["a", "b"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Runs_are_compared_by_the_recordings_that_both_judged()
    {
        var all = Speakers.Draw(1, 20, 5);
        var a = Run("one", [.. all.Take(80)], "seed: 1\ntrain:\n  epochs: 3\n");
        var b = Run("two", [.. all.Skip(20).Reverse()], "seed: 1\ntrain:\n  epochs: 5\n", flatteredBy: ["It leaks."]);

        var report = RunComparison.Of(a, b);

        (report.A.Recordings, report.B.Recordings, report.Shared, report.Units).ShouldBe((80, 80, 60, 12));
        report.Accuracy.Difference.ShouldBe(0);
        report.Differences.ShouldBe([new RunDifference("train.epochs", "3", "5")]);
        report.FlatteredBy.ShouldBe(["B: It leaks."]);
        report.Decides.ShouldContain("permutation");
        report.PValue.ShouldBe(report.Accuracy.PermutationPValue);
        report.ToJson().ShouldContain("\"mc_nemar\"");
    }

    [Fact]
    public void Without_groups_McNemars_test_decides()
    {
        List<Judgement> all = [.. Speakers.Draw(1, 20, 5).Select(judgement => judgement with { Group = null })];

        var report = RunComparison.Of(Run("one", all), Run("two", all));

        report.Decides.ShouldContain("McNemar");
        report.PValue.ShouldBe(report.McNemar.PValue);
        report.Differences.ShouldBeEmpty();
    }

    [Fact]
    public void Repetitions_are_paired_by_recording_in_their_order()
    {
        var all = Speakers.Draw(1, 20, 5);
        List<Judgement> ungrouped = [.. all.Select(judgement => judgement with { Group = null })];
        foreach (var (name, judgements) in ((string, List<Judgement>)[])[("a", all), ("b", all), ("c", ungrouped), ("d", ungrouped)])
        {
            Run($"{name}/repeat-01", [.. judgements.Take(60)]);
            Run($"{name}/repeat-02", [.. judgements.Skip(30)]);
        }

        Refused(_folder["a"], _folder["b"]).ShouldContain("are not finished");
        foreach (var name in (string[])["a", "b", "c", "d"])
        {
            File.WriteAllText(Path.Combine(_folder[name], RepeatedSplits.ReportName), "{}");
        }

        var grouped = RunComparison.Of(_folder["a"], _folder["b"]);
        (grouped.Shared, grouped.Units, grouped.Accuracy.Difference).ShouldBe((130, 20, 0));
        var single = RunComparison.Of(_folder["c"], _folder["d"]);
        (single.Shared, single.Units).ShouldBe((130, 100), "a recording that was judged twice is one");
        single.Decides.ShouldContain("permutation of whole recordings");
        single.PValue.ShouldBe(single.Accuracy.PermutationPValue);
    }

    [Fact]
    public void A_model_that_was_judged_later_is_compared_with_its_run()
    {
        var options = TonePipeline.Options(_folder.Path);
        var pipeline = TonePipeline.Make(_folder, "train.epochs=1");
        var run = TonePipeline.Run(pipeline, options);
        using var bundle = TonePipeline.Load(run, _folder.Path);
        var (_, judged) = KeptEvaluation.Run(bundle, run.Bundle, pipeline, options, cancellation: TestContext.Current.CancellationToken);

        var report = RunComparison.Of(run.Folder, judged);

        report.Shared.ShouldBe(run.Report!.Recordings);
        report.Accuracy.Difference.ShouldBe(0);
        report.Differences.ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        var all = Speakers.Draw(1, 8, 5);
        var run = Run("one", all);

        Refused(run, _folder["nowhere"]).ShouldContain("There is no run");
        Directory.CreateDirectory(_folder["empty"]);
        Refused(_folder["empty"], run).ShouldContain("is no run that was evaluated");
        Refused(run, Run("others", [.. all.Select(judgement => judgement with { Name = "other " + judgement.Name })])).ShouldContain("no recording in common");
        Refused(run, Run("flipped", [.. all.Select(judgement => judgement with { Label = 1 - judgement.Label })])).ShouldContain("do not agree");
        Refused(run, Run("renamed", all, labels: ["a", "c"])).ShouldContain("different labels");
    }

    [Fact]
    public void Altered_predictions_are_noticed()
    {
        var run = Run("one", Speakers.Draw(1, 8, 5));
        var path = Path.Combine(run, RunFolder.PredictionsName);
        File.WriteAllText(path, File.ReadAllText(path).Replace("0-1,", "0-9,", StringComparison.Ordinal));

        Refused(run, run).ShouldContain("was altered after the run wrote it");
    }

    private static string Refused(string a, string b) => Should.Throw<InputException>(() => RunComparison.Of(a, b)).Message;

    private string Run(
        string name, List<Judgement> judgements, string pipeline = "seed: 1\n", IReadOnlyList<string>? flatteredBy = null, IReadOnlyList<string>? labels = null)
    {
        using var folder = RunFolder.CreateAt(_folder[name]);
        File.WriteAllText(folder.Pipeline, pipeline);
        var result = new EvaluationResult(Evaluator.Report(Labels, judgements) with { FlatteredBy = flatteredBy ?? [] }, judgements);
        File.WriteAllText(folder.Metrics, EvaluationFiles.Write(folder.Predictions, labels ?? Labels, result).ToJson());
        return folder.Path;
    }
}
