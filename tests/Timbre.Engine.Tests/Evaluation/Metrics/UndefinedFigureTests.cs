namespace Timbre.Engine.Tests.Evaluation;

public sealed class UndefinedFigureTests
{
    private static readonly string[] Labels = ["a", "b"];

    [Fact]
    public void A_test_set_of_one_class_has_no_area_and_says_why()
    {
        var report = Evaluator.Report(Labels, [Judged(0, 0.9), Judged(0, 0.2)]);

        report.Auc.ShouldBeNull();
        report.EqualErrorRate.ShouldBeNull();
        report.Undefined["auc"].ShouldContain("one class");
        report.Roc.ShouldBeEmpty();
        report.BrierScore.ShouldNotBeNull();
        report.Intervals!.Auc.ShouldBeNull();
    }

    [Fact]
    public void Nothing_to_judge_has_no_figures_of_probabilities()
    {
        var report = Evaluator.Report(Labels, []);

        report.Undefined.Keys.ShouldBe(["auc", "equal_error_rate", "expected_calibration_error", "brier_score", "log_loss"]);
        report.Intervals.ShouldBeNull();
    }

    [Fact]
    public void Probabilities_that_are_no_numbers_leave_the_accuracy()
    {
        var report = Evaluator.Report(Labels, [Judged(0, 0.9), Judged(1, double.NaN)]);

        report.Accuracy.ShouldBeGreaterThan(0);
        report.Undefined["log_loss"].ShouldContain("no numbers");
        EvaluationReport.FromJson(report.ToJson()).Undefined.Count.ShouldBe(5);
    }

    [Fact]
    public void A_class_that_does_not_occur_is_left_out_of_the_mean_area()
    {
        Judgement[] judgements = [Three(0, 0.7, 0.2), Three(0, 0.1, 0.8), Three(1, 0.3, 0.6), Three(1, 0.2, 0.7)];

        var report = Evaluator.Report(["a", "b", "c"], judgements);

        report.Classes[2].Auc.ShouldBeNull();
        report.Auc.ShouldBe((report.Classes[0].Auc + report.Classes[1].Auc) / 2);
        report.Roc.Select(curve => curve.Label).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_long_curve_is_thinned_and_keeps_its_ends_and_its_area()
    {
        var random = new RandomStream(1, 0, 0, 0);
        Judgement[] judgements = [.. Enumerable.Range(0, 4000).Select(i => Judged(i % 2, 1 / (1 + Math.Exp((i % 2 == 0 ? -1 : 1) + random.NextNormal()))))];

        var report = Evaluator.Report(Labels, judgements);

        var points = report.Roc[0].Points;
        points.Count.ShouldBeInRange(90, RocCurve.MostPoints);
        (points[0].FalsePositiveRate, points[0].TruePositiveRate, points[0].Threshold).ShouldBe((0, 0, null));
        (points[^1].FalsePositiveRate, points[^1].TruePositiveRate).ShouldBe((1, 1));
        points.Zip(points.Skip(1))
            .Sum(pair => (pair.Second.FalsePositiveRate - pair.First.FalsePositiveRate) * (pair.First.TruePositiveRate + pair.Second.TruePositiveRate) / 2)
            .ShouldBe(report.Auc!.Value, 1e-3);
    }

    private static Judgement Judged(int label, double first) => new() { Name = "x", Label = label, Probabilities = [first, 1 - first] };

    private static Judgement Three(int label, double first, double second) => new() { Name = "x", Label = label, Probabilities = [first, second, 1 - first - second] };
}
