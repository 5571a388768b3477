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
        var confusion = new ConfusionMatrix(labels.Count, judged.Select(outcome => (outcome.Label, PostChain.Highest(outcome.Prediction.Probabilities))));
        var windows = new ConfusionMatrix(labels.Count, judged.SelectMany(
            outcome => outcome.Prediction.Windows.Select(window => (outcome.Label, PostChain.Highest(window.Probabilities)))));
        var classes = labels.Select((label, i) =>
            new ClassMetrics(label, confusion.Precision(i), confusion.Recall(i), confusion.F1(i), confusion.Support(i))).ToList();
        return new EvaluationReport
        {
            Labels = labels,
            Recordings = judged.Count,
            Accuracy = confusion.Accuracy,
            UnweightedRecall = confusion.UnweightedRecall,
            MacroF1 = classes.Average(metrics => metrics.F1),
            MajorityAccuracy = judged.Count == 0 ? 0 : (double)classes.Max(metrics => metrics.Support) / judged.Count,
            Classes = classes,
            Confusion = confusion.Counts,
            Windows = windows.Total,
            WindowAccuracy = windows.Accuracy,
            Failed = [.. outcomes.Where(outcome => outcome.Prediction.Error is not null)
                .Select(outcome => new FailedRecording(outcome.Prediction.Path, outcome.Prediction.Error!))],
            Audit = audit,
        };
    }
}
