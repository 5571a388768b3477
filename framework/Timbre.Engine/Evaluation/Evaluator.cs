namespace Timbre.Engine;

/// <summary>Compares predictions with the truth.</summary>
internal static class Evaluator
{
    /// <summary>Compares predictions of a part's recordings with its labels.</summary>
    /// <param name="labels">The classes.</param>
    /// <param name="outcomes">Each recording and its prediction; failed ones are left out of the figures.</param>
    /// <param name="audit">What the parts of the data share.</param>
    public static EvaluationResult Judge(
        IReadOnlyList<string> labels, IReadOnlyList<(Sample Sample, RecordingPrediction Prediction)> outcomes, AuditReport? audit)
    {
        List<Judgement> judgements = [.. outcomes.Select(outcome => Judgement.Of(outcome.Sample, outcome.Prediction)).OfType<Judgement>()];
        var report = Report(labels, judgements) with
        {
            Failed = [.. outcomes.Where(outcome => outcome.Prediction.Error is not null)
                .Select(outcome => new FailedRecording(outcome.Prediction.Path, outcome.Prediction.Error!))],
            Audit = audit,
        };
        return new EvaluationResult(report, judgements);
    }

    /// <summary>The figures of judged recordings.</summary>
    /// <param name="labels">The classes.</param>
    /// <param name="judgements">The recordings that were predicted.</param>
    public static EvaluationReport Report(IReadOnlyList<string> labels, IReadOnlyList<Judgement> judgements)
    {
        var confusion = new ConfusionMatrix(labels.Count, judgements.Select(judgement => (judgement.Label, judgement.Predicted)));
        var windows = judgements.Sum(judgement => judgement.Windows);
        var recognised = judgements.Sum(judgement => judgement.WindowsRecognised);
        return Report(labels, confusion, windows, windows == 0 ? 0 : (double)recognised / windows);
    }

    /// <summary>The figures of several test splits as if they were one.</summary>
    /// <param name="results">At least one, all with the same labels.</param>
    public static EvaluationReport Pool(IReadOnlyList<EvaluationResult> results) =>
        Report(results[0].Report.Labels, [.. results.SelectMany(result => result.Judgements)]) with
        {
            Failed = [.. results.SelectMany(result => result.Report.Failed)],
            Adaptation = results.All(result => result.Report.Adaptation is null) ? null : new GroupAdaptation(
                results.Sum(result => result.Report.Adaptation?.Groups ?? 0), results.Sum(result => result.Report.Adaptation?.Recordings ?? 0)),
        };

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
}
