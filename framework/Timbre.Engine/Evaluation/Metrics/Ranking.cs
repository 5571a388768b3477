namespace Timbre.Engine;

/// <summary>Recordings in falling order of one class's probability: what does not depend on a threshold is counted along it.</summary>
/// <remarks>Recordings of equal probability are one step, so that their order never matters.</remarks>
internal sealed class Ranking
{
    private const int Digits = 6;

    private readonly int[] _order;
    private readonly bool[] _positive;
    private readonly int[] _stepEnds;
    private readonly double[] _thresholds;

    private Ranking(int[] order, bool[] positive, int[] stepEnds, double[] thresholds)
    {
        _order = order;
        _positive = positive;
        _stepEnds = stepEnds;
        _thresholds = thresholds;
    }

    /// <summary>Ranks recordings for a class; null unless both the class and others have recordings.</summary>
    public static Ranking? Of(IReadOnlyList<Judgement> judgements, int label)
    {
        int[] order = [.. Enumerable.Range(0, judgements.Count)];
        double[] falling = [.. judgements.Select(judgement => -judgement.Probabilities[label])];
        Array.Sort(falling, order);
        bool[] positive = [.. order.Select(i => judgements[i].Label == label)];
        if (!positive.Contains(true) || !positive.Contains(false))
        {
            return null;
        }

        int[] ends = [.. Enumerable.Range(1, order.Length).Where(end => end == order.Length || falling[end] > falling[end - 1])];
        return new Ranking(order, positive, ends, [.. ends.Select(end => -falling[end - 1])]);
    }

    /// <summary>The area under the ROC curve, by trapezoids, so that half of each tie between the class and others counts.</summary>
    /// <remarks>
    /// The probability that a recording of the class ranks above one of another: Hanley and McNeil, "The meaning and use of the area under a
    /// receiver operating characteristic (ROC) curve", Radiology, 1982.
    /// </remarks>
    public double Area() => Area([.. Enumerable.Repeat(1, _order.Length)])!.Value;

    /// <summary>The area with each recording as often as its weight says; null unless both sides have weight.</summary>
    /// <param name="weights">The weight of each recording, in the order of the judgements.</param>
    public double? Area(ReadOnlySpan<int> weights)
    {
        long positives = 0, negatives = 0, doubled = 0;
        var i = 0;
        foreach (var end in _stepEnds)
        {
            long above = 0, below = 0;
            for (; i < end; i++)
            {
                long weight = weights[_order[i]];
                (above, below) = _positive[i] ? (above + weight, below) : (above, below + weight);
            }

            doubled += below * ((2 * positives) + above);
            positives += above;
            negatives += below;
        }

        return positives == 0 || negatives == 0 ? null : doubled / (2.0 * positives * negatives);
    }

    /// <summary>The error rate at the threshold where misses are as frequent as false alarms, on the straight line between the two steps around it.</summary>
    /// <remarks>Source: Martin et al., "The DET curve in assessment of detection task performance", Eurospeech 1997; on the ROC curve itself, not its convex hull.</remarks>
    public double EqualErrorRate()
    {
        var (falseAlarms, misses) = (0.0, 1.0);
        foreach (var point in Points().Skip(1))
        {
            var (nextAlarms, nextMisses) = (point.FalsePositiveRate, 1 - point.TruePositiveRate);
            if (nextMisses <= nextAlarms)
            {
                var share = (misses - falseAlarms) / (misses - falseAlarms + nextAlarms - nextMisses);
                return falseAlarms + (share * (nextAlarms - falseAlarms));
            }

            (falseAlarms, misses) = (nextAlarms, nextMisses);
        }

        throw new InvalidOperationException("A ROC curve ends at (1, 1).");
    }

    /// <summary>The ROC curve without the points on straight lines, then with points that stand evenly along it.</summary>
    public RocCurve Curve(string label)
    {
        var corners = Corners(Points().ToList());
        var kept = corners.Count <= RocCurve.MostPoints ? corners : Thinned(corners);
        return new RocCurve(label, [.. kept.Select(point => new RocPoint(
            Math.Round(point.FalsePositiveRate, Digits), Math.Round(point.TruePositiveRate, Digits), point.Threshold is { } threshold ? Math.Round(threshold, Digits) : null))]);
    }

    private IEnumerable<RocPoint> Points()
    {
        double positives = _positive.Count(positive => positive);
        var negatives = _positive.Length - positives;
        yield return new RocPoint(0, 0, null);
        int above = 0, below = 0, i = 0;
        foreach (var (end, threshold) in _stepEnds.Zip(_thresholds))
        {
            for (; i < end; i++)
            {
                (above, below) = _positive[i] ? (above + 1, below) : (above, below + 1);
            }

            yield return new RocPoint(below / negatives, above / positives, threshold);
        }
    }

    private static List<RocPoint> Corners(List<RocPoint> points) => [.. points.Where((point, i) => i == 0 || i == points.Count - 1
        || !(IsOnLine(points[i - 1], point, points[i + 1], rate => rate.FalsePositiveRate) || IsOnLine(points[i - 1], point, points[i + 1], rate => rate.TruePositiveRate)))];

    private static bool IsOnLine(RocPoint before, RocPoint point, RocPoint after, Func<RocPoint, double> rate) =>
        rate(before) == rate(point) && rate(point) == rate(after);

    private static List<RocPoint> Thinned(List<RocPoint> points)
    {
        var kept = new List<RocPoint>(RocCurve.MostPoints) { points[0] };
        foreach (var point in points.Skip(1).SkipLast(1))
        {
            // Both rates rise to 1, so that their sum measures the way along the curve.
            if (point.FalsePositiveRate + point.TruePositiveRate >= kept.Count * 2.0 / (RocCurve.MostPoints - 1) && kept.Count < RocCurve.MostPoints - 1)
            {
                kept.Add(point);
            }
        }

        kept.Add(points[^1]);
        return kept;
    }
}
