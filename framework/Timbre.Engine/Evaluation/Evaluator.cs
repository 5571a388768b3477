namespace Timbre.Engine;

/// <summary>Compares predictions with the truth.</summary>
internal static class Evaluator
{
    /// <summary>The report on predictions of labelled recordings.</summary>
    /// <param name="labels">The classes.</param>
    /// <param name="outcomes">Each recording's true class and its prediction.</param>
    /// <param name="audit">What the parts of the data share.</param>
    public static EvaluationReport Report(
        IReadOnlyList<string> labels, IReadOnlyList<(int Label, RecordingPrediction Prediction)> outcomes, AuditReport? audit)
    {
        var judged = outcomes.Where(outcome => outcome.Prediction.Error is null).ToList();
        var confusion = new ConfusionMatrix(labels.Count, judged.Select(
            outcome => (outcome.Label, Decision(outcome.Prediction.Probabilities, outcome.Prediction.Rejected))));
        var windows = new ConfusionMatrix(labels.Count, judged.SelectMany(
            outcome => outcome.Prediction.Windows.Select(window => (outcome.Label, Decision(window.Probabilities, window.Rejected)))));
        return Report(labels, confusion, windows.Total, windows.Accuracy) with
        {
            Failed = [.. outcomes.Where(outcome => outcome.Prediction.Error is not null)
                .Select(outcome => new FailedRecording(outcome.Prediction.Path, outcome.Prediction.Error!))],
            Audit = audit,
        };
    }

    /// <summary>The report on several test splits as if they were one.</summary>
    /// <param name="reports">At least one report, all with the same labels.</param>
    public static EvaluationReport Pool(IReadOnlyList<EvaluationReport> reports)
    {
        var labels = reports[0].Labels;
        var outcomes = reports.SelectMany(report => report.Confusion.SelectMany(
            (row, truth) => row.SelectMany((count, predicted) => Enumerable.Repeat((truth, (int?)predicted), (int)count))
                .Concat(Enumerable.Repeat((truth, (int?)null), (int)report.Classes[truth].Rejected))));
        var windows = reports.Sum(report => report.Windows);
        var recognised = reports.Sum(report => report.WindowAccuracy * report.Windows);
        return Report(labels, new ConfusionMatrix(labels.Count, outcomes), windows, windows == 0 ? 0 : recognised / windows) with
        {
            Failed = [.. reports.SelectMany(report => report.Failed)],
            Adaptation = reports.All(report => report.Adaptation is null) ? null : new GroupAdaptation(
                reports.Sum(report => report.Adaptation?.Groups ?? 0), reports.Sum(report => report.Adaptation?.Recordings ?? 0)),
        };
    }

    private static EvaluationReport Report(IReadOnlyList<string> labels, ConfusionMatrix confusion, long windows, double windowAccuracy)
    {
        var classes = labels.Select((label, i) =>
            new ClassMetrics(label, confusion.Precision(i), confusion.Recall(i), confusion.F1(i), confusion.Support(i), confusion.Rejected(i))).ToList();
        return new EvaluationReport
        {
            Labels = labels,
            Recordings = (int)confusion.Total,
            Accuracy = confusion.Accuracy,
            Rejected = confusion.Total - confusion.Decided,
            Coverage = confusion.Coverage,
            DecidedAccuracy = confusion.DecidedAccuracy,
            UnweightedRecall = confusion.UnweightedRecall,
            MacroF1 = classes.Average(metrics => metrics.F1),
            MajorityAccuracy = confusion.Total == 0 ? 0 : (double)classes.Max(metrics => metrics.Support) / confusion.Total,
            Classes = classes,
            Confusion = confusion.Counts,
            Windows = windows,
            WindowAccuracy = windowAccuracy,
            Failed = [],
        };
    }

    private static int? Decision(IReadOnlyList<double> probabilities, bool rejected) => rejected ? null : PostChain.Highest(probabilities);
}
