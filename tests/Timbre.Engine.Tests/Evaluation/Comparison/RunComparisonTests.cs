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
