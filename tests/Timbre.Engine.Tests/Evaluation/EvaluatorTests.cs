namespace Timbre.Engine.Tests.Evaluation;

public sealed class EvaluatorTests
{
    // Truth and prediction of ten recordings; figures by scikit-learn's definitions, worked out by hand:
    // confusion [[3, 1, 0], [1, 2, 0], [0, 1, 2]].
    private static readonly (int True, int Predicted)[] Outcomes =
        [(0, 0), (0, 0), (0, 0), (0, 1), (1, 0), (1, 1), (1, 1), (2, 1), (2, 2), (2, 2)];

    private static readonly string[] Labels = ["a", "b", "c"];

    [Fact]
    public void Figures_are_those_worked_out_by_hand()
    {
        var report = Judge([.. Outcomes.Select((outcome, i) => (outcome.True, Certain($"{i}.wav", outcome.Predicted)))]).Report;

        report.Recordings.ShouldBe(10);
        report.Accuracy.ShouldBe(0.7);
        report.UnweightedRecall.ShouldBe(((3 / 4.0) + (2 / 3.0) + (2 / 3.0)) / 3, 1e-12);
        report.Classes.Select(metrics => metrics.Precision).ShouldBe([3 / 4.0, 2 / 4.0, 1.0]);
        report.Classes.Select(metrics => metrics.Recall).ShouldBe([3 / 4.0, 2 / 3.0, 2 / 3.0]);
        report.Classes.Select(metrics => metrics.F1).ShouldBe([6 / 8.0, 4 / 7.0, 4 / 5.0]);
        report.Classes.Select(metrics => metrics.Support).ShouldBe([4, 3, 3]);
        report.MacroF1.ShouldBe(((6 / 8.0) + (4 / 7.0) + (4 / 5.0)) / 3, 1e-12);
        report.MajorityAccuracy.ShouldBe(0.4);
        report.Confusion.Select(row => row.ToArray()).ShouldBe([[3, 1, 0], [1, 2, 0], [0, 1, 2]]);
    }

    [Fact]
    public void A_class_that_does_not_occur_counts_for_precision_but_not_for_recall()
    {
        var confusion = new ConfusionMatrix(3, [(0, 0), (0, 2), (1, 1)]);

        confusion.UnweightedRecall.ShouldBe(0.75);
        confusion.Precision(2).ShouldBe(0);
        confusion.F1(2).ShouldBe(0);
    }

    [Fact]
    public void Windows_are_judged_one_by_one()
    {
        var prediction = new RecordingPrediction
        {
            Path = "a.wav",
            Label = "a",
            Probabilities = [0.6, 0.4, 0],
            Windows = [new WindowScore(0, 1, [0.9, 0.1, 0]), new WindowScore(1, 2, [0.3, 0.7, 0]), new WindowScore(2, 3, [0.6, 0.4, 0])],
        };

        var report = Judge((0, prediction)).Report;

        report.Windows.ShouldBe(3);
        report.WindowAccuracy.ShouldBe(2 / 3.0, 1e-12);
    }

    [Fact]
    public void A_recording_that_failed_is_named_and_left_out()
    {
        var report = Judge((0, Certain("a.wav", 0)), (1, new RecordingPrediction { Path = "b.wav", Error = "It is not audio." })).Report;

        report.Recordings.ShouldBe(1);
        report.Accuracy.ShouldBe(1);
        report.Failed.ShouldBe([new FailedRecording("b.wav", "It is not audio.")]);
    }

    [Fact]
    public void A_rejected_recording_is_not_recognised_and_lowers_the_coverage()
    {
        var rejected = Certain("c.wav", 1) with { Label = null, Rejected = true };

        var report = Judge((0, Certain("a.wav", 0)), (1, Certain("b.wav", 0)), (1, rejected), (1, Certain("d.wav", 1))).Report;

        report.Recordings.ShouldBe(4);
        report.Accuracy.ShouldBe(0.5);
        report.Rejected.ShouldBe(1);
        report.Coverage.ShouldBe(0.75);
        report.DecidedAccuracy.ShouldBe(2 / 3.0);
        (report.Classes[1] with { Auc = null, EqualErrorRate = null }).ShouldBe(new ClassMetrics("b", Precision: 1, Recall: 1 / 3.0, F1: 0.5, Support: 3, Rejected: 1));
        report.Confusion.Select(row => row.ToArray()).ShouldBe([[1, 0, 0], [1, 1, 0], [0, 0, 0]]);
    }

    [Fact]
    public void Pooling_reports_keeps_what_was_rejected()
    {
        var rejected = Certain("c.wav", 1) with { Label = null, Rejected = true };
        var (report, judgements) = Judge((0, Certain("a.wav", 0)), (1, rejected));

        var pooled = Evaluator.Pool([new EvaluationResult(report, judgements), new EvaluationResult(report, judgements)]);

        pooled.Recordings.ShouldBe(4);
        pooled.Rejected.ShouldBe(2);
        pooled.Accuracy.ShouldBe(0.5);
        pooled.Classes[1].ShouldBe(report.Classes[1] with { Support = 2, Rejected = 2 });
    }

    [Fact]
    public void A_report_comes_back_from_its_JSON()
    {
        var report = Judge((0, Certain("a.wav", 0)), (1, Certain("b.wav", 2))).Report;

        var copy = EvaluationReport.FromJson(report.ToJson());

        copy.ToJson().ShouldBe(report.ToJson());
        copy.UnweightedRecall.ShouldBe(report.UnweightedRecall);
        report.ToJson().ShouldContain("\"unweighted_recall\": 0.5");
    }

    [Fact]
    public void Reports_of_older_versions_are_read_without_the_newer_figures()
    {
        const string Older = """
            { "labels": ["a"], "recordings": 1, "accuracy": 1, "unweighted_recall": 1, "macro_f1": 1, "majority_accuracy": 1,
              "classes": [{ "label": "a", "precision": 1, "recall": 1, "f1": 1, "support": 1 }], "confusion": [[1]],
              "windows": 1, "window_accuracy": 1, "failed": [], "audit": { "parts": [], "without_group": 0, "duplicates": [],
              "shared_groups": [{ "group": "anna", "parts": ["train", "test"] }] } }
            """;

        var report = EvaluationReport.FromJson(Older);

        report.Auc.ShouldBeNull();
        report.Intervals.ShouldBeNull();
        report.Roc.ShouldBeEmpty();
        report.FlatteredBy.ShouldBe(["1 group is in more than one part of the data."]);
    }

    private static EvaluationResult Judge(params (int True, RecordingPrediction Prediction)[] outcomes) => Evaluator.Judge(
        Labels,
        [.. outcomes.Select((outcome, i) => (new Sample(i, new Recording { Path = outcome.Prediction.Path }, outcome.True), outcome.Prediction))],
        audit: null);

    private static RecordingPrediction Certain(string path, int label) => new()
    {
        Path = path,
        Label = Labels[label],
        Probabilities = [.. Labels.Select((_, i) => i == label ? 1.0 : 0.0)],
        Windows = [new WindowScore(0, 1, [.. Labels.Select((_, i) => i == label ? 1.0 : 0.0)])],
    };
}
