namespace Timbre.Engine;

/// <summary>Compares predictions with the truth.</summary>
internal static class Evaluator
{
    private static readonly string[] RankingKeys = ["auc", "equal_error_rate"];
    private static readonly string[] CalibrationKeys = ["expected_calibration_error", "brier_score", "log_loss"];
    private static readonly Dictionary<string, string> Nothing = Without("There is no recording to judge.", [.. RankingKeys, .. CalibrationKeys]);

    /// <summary>Compares predictions of a part's recordings with its labels.</summary>
    /// <param name="labels">The classes.</param>
    /// <param name="outcomes">Each recording and its prediction; failed ones are left out of the figures.</param>
    /// <param name="audit">What the parts of the data share.</param>
    /// <param name="slices">Columns to slice by, besides those with few values.</param>
    public static EvaluationResult Judge(
        IReadOnlyList<string> labels,
        IReadOnlyList<(Sample Sample, RecordingPrediction Prediction)> outcomes,
        AuditReport? audit,
        IReadOnlyList<string>? slices = null)
    {
        List<Judgement> judgements = [.. outcomes.Select(outcome => Judgement.Of(outcome.Sample, outcome.Prediction)).OfType<Judgement>()];
        var report = Report(labels, judgements, slices) with
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
    /// <param name="slices">Columns to slice by, besides those with few values.</param>
    public static EvaluationReport Report(IReadOnlyList<string> labels, IReadOnlyList<Judgement> judgements, IReadOnlyList<string>? slices = null)
    {
        var report = Decisions(labels, judgements) with { Slices = Slicer.Slice(labels, judgements, slices ?? []) };
        return judgements.Count == 0 ? report with { Undefined = Nothing } : Probabilities(report, judgements);
    }

    /// <summary>The figures of several test splits as if they were one.</summary>
    /// <param name="results">At least one, all with the same labels.</param>
    /// <param name="slices">Columns to slice by, besides those with few values.</param>
    public static EvaluationReport Pool(IReadOnlyList<EvaluationResult> results, IReadOnlyList<string>? slices = null) =>
        Report(results[0].Report.Labels, [.. results.SelectMany(result => result.Judgements)], slices) with
        {
            Failed = [.. results.SelectMany(result => result.Report.Failed)],
            FlatteredBy = [.. results.SelectMany(result => result.Report.FlatteredBy).Distinct(StringComparer.Ordinal)],
            Adaptation = results.All(result => result.Report.Adaptation is null) ? null : new GroupAdaptation(
                results.Sum(result => result.Report.Adaptation?.Groups ?? 0), results.Sum(result => result.Report.Adaptation?.Recordings ?? 0)),
        };

    private static EvaluationReport Decisions(IReadOnlyList<string> labels, IReadOnlyList<Judgement> judgements)
    {
        var confusion = new ConfusionMatrix(labels.Count, judgements.Select(judgement => (judgement.Label, judgement.Predicted)));
        var windows = judgements.Sum(judgement => judgement.Windows);
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
            WindowAccuracy = windows == 0 ? 0 : (double)judgements.Sum(judgement => judgement.WindowsRecognised) / windows,
            Failed = [],
        };
    }

    private static EvaluationReport Probabilities(EvaluationReport report, IReadOnlyList<Judgement> judgements)
    {
        if (judgements.Any(judgement => !judgement.Probabilities.All(double.IsFinite)))
        {
            return report with { Undefined = Without("Some probabilities are no numbers.", [.. RankingKeys, .. CalibrationKeys]), Intervals = Intervals([]) };
        }

        var rankings = report.Labels.Select((_, label) => Ranking.Of(judgements, label)).ToList();
        var known = rankings.OfType<Ranking>().ToList();
        var bins = ProbabilityFigures.Bins(judgements);
        List<ClassMetrics> classes = [.. report.Classes.Zip(rankings, (metrics, ranking) => metrics with { Auc = ranking?.Area(), EqualErrorRate = ranking?.EqualErrorRate() })];
        return report with
        {
            Classes = classes,
            Auc = classes.Average(metrics => metrics.Auc),
            EqualErrorRate = classes.Average(metrics => metrics.EqualErrorRate),
            Undefined = known.Count > 0 ? report.Undefined : Without("All recordings are of one class, so that none can be ranked above another's.", RankingKeys),
            Roc = [.. report.Labels.Zip(rankings).Where(pair => pair.Second is not null).Select(pair => pair.Second!.Curve(pair.First))],
            Calibration = bins,
            ExpectedCalibrationError = ProbabilityFigures.CalibrationError(bins),
            BrierScore = ProbabilityFigures.BrierScore(judgements),
            LogLoss = ProbabilityFigures.LogLoss(judgements),
            // Of two classes each has the other's area.
            Intervals = Intervals(report.Labels.Count == 2 ? [.. known.Take(1)] : known),
        };

        ConfidenceIntervals Intervals(IReadOnlyList<Ranking> ranked) =>
            IntervalEstimate.Of(report.Labels.Count, judgements, Units.ByGroup(judgements), ranked);
    }

    private static Dictionary<string, string> Without(string reason, IReadOnlyList<string> keys) => keys.ToDictionary(key => key, _ => reason);
}
