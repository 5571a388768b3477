namespace Timbre.Engine;

/// <summary>The population stability index: how far shares moved between the deciles of a reference.</summary>
/// <remarks>
/// <c>Σ (a - e) ln(a / e)</c> over the bins, with the shares e before and a now. Source: Siddiqi, "Credit Risk Scorecards", Wiley 2006: below 0.1 nothing changed, from
/// <see cref="Large"/> on the change is large.
/// </remarks>
internal static class StabilityIndex
{
    /// <summary>From where on a change is large.</summary>
    public const double Large = 0.25;

    private const int Bins = 10;

    /// <summary>The index of a sample against a reference.</summary>
    /// <param name="reference">Values in ascending order.</param>
    /// <param name="now">Values in any order.</param>
    public static double Of(IReadOnlyList<float> reference, IReadOnlyList<float> now)
    {
        var edges = Edges(reference);
        var (before, after) = (Shares(reference, edges), Shares(now, edges));
        return before.Zip(after, (expected, actual) => (actual - expected) * Math.Log(actual / expected)).Sum();
    }

    private static float[] Edges(IReadOnlyList<float> reference) => reference[0] == reference[^1]
        ? [MathF.BitDecrement(reference[0]), reference[0]]
        : [.. Enumerable.Range(1, Bins - 1).Select(bin => reference[bin * reference.Count / Bins]).Distinct()];

    // Half a recording stands in an empty bin, so that the logarithm is finite.
    private static double[] Shares(IReadOnlyList<float> values, float[] edges)
    {
        var counts = new int[edges.Length + 1];
        foreach (var value in values)
        {
            counts[edges.Count(edge => edge < value)]++;
        }

        return [.. counts.Select(count => Math.Max(count, 0.5) / values.Count)];
    }
}
