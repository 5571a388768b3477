using System.Text.Json;

namespace Timbre.Engine.Tests.Evaluation;

/// <summary>Every figure beside scikit-learn's; see tools/reference/metrics.py.</summary>
public sealed class ReferenceFigureTests
{
    private const double Tolerance = 1e-12;

    private static readonly JsonElement[] Cases =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "metrics", "cases.json"))).RootElement.EnumerateArray()];

    public static TheoryData<string> Names { get; } = [.. Cases.Select(item => item.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Figures_are_those_of_scikit_learn(string name)
    {
        var expected = Cases.Single(item => item.GetProperty("name").GetString() == name);

        var report = Report(expected);

        report.Accuracy.ShouldBe(Number("accuracy"), Tolerance);
        report.UnweightedRecall.ShouldBe(Number("unweighted_recall"), Tolerance);
        report.MacroF1.ShouldBe(Number("macro_f1"), Tolerance);
        report.Auc!.Value.ShouldBe(Number("auc"), Tolerance);
        report.EqualErrorRate!.Value.ShouldBe(Number("equal_error_rate"), Tolerance);
        report.ExpectedCalibrationError!.Value.ShouldBe(Number("expected_calibration_error"), Tolerance);
        report.BrierScore!.Value.ShouldBe(Number("brier_score"), Tolerance);
        report.LogLoss!.Value.ShouldBe(Number("log_loss"), Tolerance);
        Each("precision", metrics => metrics.Precision);
        Each("recall", metrics => metrics.Recall);
        Each("f1", metrics => metrics.F1);
        Each("class_auc", metrics => metrics.Auc);
        Each("class_equal_error_rate", metrics => metrics.EqualErrorRate);

        double Number(string key) => expected.GetProperty(key).GetDouble();

        void Each(string key, Func<ClassMetrics, double?> figure)
        {
            foreach (var (metrics, value) in report.Classes.Zip(expected.GetProperty(key).EnumerateArray()))
            {
                (figure(metrics) ?? -1).ShouldBe(value.ValueKind == JsonValueKind.Null ? -1 : value.GetDouble(), Tolerance, $"{key} of {metrics.Label}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_drawn_curve_has_the_area_of_the_whole_one(string name)
    {
        var report = Report(Cases.Single(item => item.GetProperty("name").GetString() == name));

        foreach (var curve in report.Roc)
        {
            var area = curve.Points.Zip(curve.Points.Skip(1))
                .Sum(pair => (pair.Second.FalsePositiveRate - pair.First.FalsePositiveRate) * (pair.First.TruePositiveRate + pair.Second.TruePositiveRate) / 2);
            area.ShouldBe(report.Classes.Single(metrics => metrics.Label == curve.Label).Auc!.Value, 1e-5);
        }
    }

    private static EvaluationReport Report(JsonElement item)
    {
        var rows = item.GetProperty("probabilities").EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray()).ToList();
        var truth = item.GetProperty("truth").EnumerateArray().Select(value => value.GetInt32());
        var decisions = item.GetProperty("decision").EnumerateArray().Select(value => value.GetInt32());
        var judgements = truth.Zip(decisions, rows).Select((row, i) => new Judgement
        {
            Name = $"{i}",
            Label = row.First,
            Rejected = row.Second < 0,
            Probabilities = row.Third,
        });
        return Evaluator.Report([.. rows[0].Select((_, label) => $"c{label}")], [.. judgements]);
    }
}
