namespace Timbre.Engine;

/// <summary>Makes the confidence intervals of judged recordings.</summary>
internal static class IntervalEstimate
{
    /// <summary>Draws of the intervals in reports: their ends vary by a tenth of the interval's width at most between streams.</summary>
    public const int Draws = 2000;

    // From fewer, a bootstrap of clusters covers far less than it says: Cameron, Gelbach and Miller,
    // "Bootstrap-based improvements for inference with clustered errors", 2008.
    internal const int EnoughUnits = 8;

    /// <summary>The intervals of accuracy and unweighted recall, and of the area under the ROC curve where rankings are given.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="judgements">The recordings, at least one.</param>
    /// <param name="units">What is drawn together.</param>
    /// <param name="rankings">One for each class that has an area; their mean is the figure.</param>
    /// <param name="draws">How many times to draw.</param>
    public static ConfidenceIntervals Of(
        int classes, IReadOnlyList<Judgement> judgements, Units units, IReadOnlyList<Ranking> rankings, int draws = Draws)
    {
        var tally = new Tally(classes, judgements, units);
        var recognised = judgements.Count(judgement => judgement.IsRecognised);
        var isCertain = recognised == 0 || recognised == judgements.Count;
        var estimate = new ConfidenceIntervals
        {
            Draws = draws,
            Resampled = units.Kind,
            Units = units.Count,
            Caution = isCertain && units.Count is > 1 and < EnoughUnits ? OfCertain(units, judgements.Count, recognised > 0) : Caution(units, tally.FewestUnitsOfAClass),
        };
        if (units.Count < 2)
        {
            return estimate with { Draws = 0 };
        }

        var value = Figures([.. Enumerable.Repeat(1, units.Count)]);
        var drawn = Bootstrap.Run(units.Count, draws, Figures);
        var leftOut = Bootstrap.LeaveOut(units.Count, Figures);
        List<string> flat = [];
        estimate = estimate with
        {
            Accuracy = isCertain
                ? BootstrapInterval.Certain(recognised > 0, units.Count)
                : Interval("accuracy", figures => figures.Accuracy),
            UnweightedRecall = isCertain
                ? BootstrapInterval.Certain(recognised > 0, units.Count)
                : Interval("unweighted recall", figures => figures.UnweightedRecall),
            Auc = value.Auc is null or 0 or 1 ? null : Interval("AUC", figures => figures.Auc),
        };
        return flat.Count == 0 ? estimate : estimate with
        {
            NoInterval = $"Every draw has the same {string.Join(" and ", flat)}, so draws do not say how other {Word(units)}s would change {(flat.Count == 1 ? "it" : "them")}.",
        };

        (double? Accuracy, double? UnweightedRecall, double? Auc) Figures(int[] weights)
        {
            var (accuracy, recall) = tally.Figures(weights);
            return (accuracy, recall, Area(rankings, units, weights));
        }

        // A draw without a class has no such figure; where most draws have none, those that have say little.
        Interval? Interval(string name, Func<(double? Accuracy, double? UnweightedRecall, double? Auc), double?> figure)
        {
            double[] values = [.. drawn.Select(figure).OfType<double>()];
            if (values.Length < draws / 2)
            {
                return null;
            }

            if (BootstrapInterval.IsFlat(values))
            {
                flat.Add(name);
                return null;
            }

            return BootstrapInterval.Of(figure(value)!.Value, values, units.Count, [.. leftOut.Select(figure).OfType<double>()]);
        }
    }

    private static double? Area(IReadOnlyList<Ranking> rankings, Units units, int[] weights)
    {
        if (rankings.Count == 0)
        {
            return null;
        }

        var ofRecordings = new int[units.Of.Count];
        for (var i = 0; i < ofRecordings.Length; i++)
        {
            ofRecordings[i] = weights[units.Of[i]];
        }

        return rankings.Select(ranking => ranking.Area(ofRecordings)).Average();
    }

    // Not too narrow, as the others are: it holds however alike the recordings of a group are.
    private static string OfCertain(Units units, int recordings, bool isRight)
    {
        var interval = BootstrapInterval.Certain(isRight, units.Count);
        return FormattableString.Invariant(
            $"All {recordings} recordings are {(isRight ? "right" : "wrong")}, and {units.Count} {Word(units)}s are too few to tell how others would do: the interval, {interval.Low:F2} to {interval.High:F2}, counts each {Word(units)} once.");
    }

    private static string Word(Units units) => units.Kind == ResampledUnit.Groups ? "group" : "recording";

    private static string? Caution(Units units, int fewestOfAClass)
    {
        var word = Word(units);
        return units.Count switch
        {
            1 => $"All recordings are of one {word}, so nothing says how others would differ.",
            < EnoughUnits => FormattableString.Invariant($"There are only {units.Count} {word}s; with fewer than {EnoughUnits} the intervals are too narrow."),
            _ when fewestOfAClass < EnoughUnits => FormattableString.Invariant(
                $"A class has recordings of only {fewestOfAClass} {word}{(fewestOfAClass == 1 ? "" : "s")}; with fewer than {EnoughUnits} the intervals of unweighted recall and AUC are too narrow."),
            _ => null,
        };
    }
}
