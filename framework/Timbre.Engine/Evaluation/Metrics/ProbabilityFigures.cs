namespace Timbre.Engine;

/// <summary>Whether probabilities mean what they say.</summary>
/// <remarks>A rejected recording counts as any other: rejecting is a decision on top of the probabilities that are judged here.</remarks>
internal static class ProbabilityFigures
{
    /// <summary>How many bins of equal width the confidence from 0 to 1 is divided into.</summary>
    public const int BinCount = 15;

    // Below it a logarithm would say more about rounding than about the model.
    private const double Smallest = 2.220446049250313e-16;

    /// <summary>Recordings by their confidence.</summary>
    /// <remarks>Source: Guo, Pleiss, Sun and Weinberger, "On calibration of modern neural networks", ICML 2017.</remarks>
    public static IReadOnlyList<CalibrationBin> Bins(IReadOnlyList<Judgement> judgements)
    {
        var binned = judgements
            .Select(judgement => (Confidence: judgement.Probabilities.Max(), IsRight: PostChain.Highest(judgement.Probabilities) == judgement.Label))
            .ToLookup(item => Bin(item.Confidence));
        return [.. Enumerable.Range(0, BinCount).Select(bin => new CalibrationBin(
            Edge(bin),
            Edge(bin + 1),
            binned[bin].Count(),
            binned[bin].Select(item => item.Confidence).DefaultIfEmpty(0).Average(),
            binned[bin].Select(item => item.IsRight ? 1.0 : 0).DefaultIfEmpty(0).Average()))];
    }

    /// <summary>The expected calibration error: the bins' mean distance of accuracy from confidence, each bin counting as its recordings.</summary>
    public static double CalibrationError(IReadOnlyList<CalibrationBin> bins) =>
        bins.Sum(bin => bin.Recordings * Math.Abs(bin.Accuracy - bin.Confidence)) / bins.Sum(bin => bin.Recordings);

    /// <summary>The mean squared distance of the probabilities from the truth, over all classes, so from 0 to 2.</summary>
    /// <remarks>Source: Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review, 1950, in its form for any number of classes.</remarks>
    public static double BrierScore(IReadOnlyList<Judgement> judgements) => judgements.Average(judgement =>
        judgement.Probabilities.Select((probability, label) => Math.Pow(probability - (label == judgement.Label ? 1 : 0), 2)).Sum());

    /// <summary>The mean of <c>-ln p</c> of the true class, p being at least 2.2e-16.</summary>
    public static double LogLoss(IReadOnlyList<Judgement> judgements) =>
        judgements.Average(judgement => -Math.Log(Math.Max(Smallest, judgement.Probabilities[judgement.Label])));

    private static int Bin(double confidence)
    {
        var bin = 0;
        while (bin < BinCount - 1 && confidence > Edge(bin + 1))
        {
            bin++;
        }

        return bin;
    }

    private static double Edge(int bin) => (double)bin / BinCount;
}
