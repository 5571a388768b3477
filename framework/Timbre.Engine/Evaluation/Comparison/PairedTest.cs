namespace Timbre.Engine;

/// <summary>Compares two models on the same recordings, whole groups at a time.</summary>
internal sealed class PairedTest
{
    private const int Draws = IntervalEstimate.Draws;
    private const int Permutations = 10000;

    // Two to this power are fewer than the permutations that would be drawn.
    private const int MostExact = 13;

    private readonly int _units;
    private readonly int _draws;
    private readonly Tally _a;
    private readonly Tally _b;
    private readonly Tally _both;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="a">What the first model said, at least one recording.</param>
    /// <param name="b">What the second model said of the same recordings in the same order.</param>
    /// <param name="units">What is drawn and swapped together.</param>
    /// <param name="draws">How many times to draw for the interval of the difference.</param>
    public PairedTest(int classes, IReadOnlyList<Judgement> a, IReadOnlyList<Judgement> b, Units units, int draws = Draws)
    {
        _draws = draws;
        _units = units.Count;
        (_a, _b) = (new Tally(classes, a, units), new Tally(classes, b, units));
        _both = Tally.Beside(_a, _b, units.Count);
    }

    /// <summary>The two accuracies.</summary>
    public PairedFigure Accuracy() => Compare(figures => figures.Accuracy);

    /// <summary>The two unweighted recalls.</summary>
    public PairedFigure UnweightedRecall() => Compare(figures => figures.UnweightedRecall);

    private PairedFigure Compare(Func<(double Accuracy, double? UnweightedRecall), double?> figure)
    {
        int[] once = [.. Enumerable.Repeat(1, _units)];
        var (a, b) = (figure(_a.Figures(once))!.Value, figure(_b.Figures(once))!.Value);
        Func<int[], double?> difference = weights => figure(_b.Figures(weights)) - figure(_a.Figures(weights));
        var (interval, reason) = Interval(b - a, difference);
        return new PairedFigure(a, b, b - a, interval, PValue(Math.Abs(b - a), figure)) { NoInterval = reason };
    }

    private (Interval? Interval, string? Reason) Interval(double difference, Func<int[], double?> statistic)
    {
        double[] drawn = _units < 2 ? [] : [.. Bootstrap.Run(_units, _draws, statistic).OfType<double>()];
        return _units < 2 ? (null, "There is nothing to draw from but one group or recording, so nothing says how others would differ.")
            : drawn.Length < _draws / 2 ? (null, "Most draws lack a class, so they say little of the recall of all classes.")
            : BootstrapInterval.IsFlat(drawn) ? (null, "Every draw has the same difference, so draws do not say how others would change it.")
            : (BootstrapInterval.Of(difference, drawn, _units, [.. Bootstrap.LeaveOut(_units, statistic).OfType<double>()]), null);
    }

    // Source: Good, "Permutation, parametric and bootstrap tests of hypotheses", 2005: if the models are alike, either could have judged each group.
    // All ways to swap are gone through where they are few; else (k + 1) / (n + 1) of those drawn: Phipson and Smyth,
    // "Permutation p-values should never be zero", 2010.
    private double PValue(double difference, Func<(double Accuracy, double? UnweightedRecall), double?> figure)
    {
        var exact = _units <= MostExact;
        var count = exact ? 1 << _units : Permutations;
        var large = new bool[count];
        Parallel.For(0, count, () => (Bits: new uint[(_units + 31) / 32], Weights: new int[2 * _units]), (permutation, _, scratch) =>
        {
            if (exact)
            {
                scratch.Bits[0] = (uint)permutation;
            }
            else
            {
                new RandomStream(0, 0, permutation, RandomStages.Permutation).FillBits(scratch.Bits);
            }

            large[permutation] = Math.Abs(Chosen(scratch.Bits, scratch.Weights, 0, figure) - Chosen(scratch.Bits, scratch.Weights, 1, figure)) >= difference - 1e-12;
            return scratch;
        }, _ => { });
        var reached = large.Count(isLarge => isLarge);
        return exact ? (double)reached / count : (reached + 1.0) / (count + 1);
    }

    // The figure of a model that takes each group's judgements from one run or, where the bit says so, from the other.
    private double Chosen(uint[] bits, int[] weights, uint first, Func<(double Accuracy, double? UnweightedRecall), double?> figure)
    {
        for (var unit = 0; unit < _units; unit++)
        {
            var takesB = ((bits[unit / 32] >> (unit % 32)) & 1) ^ first;
            weights[unit] = 1 - (int)takesB;
            weights[_units + unit] = (int)takesB;
        }

        return figure(_both.Figures(weights))!.Value;
    }
}
