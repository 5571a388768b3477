namespace Timbre.Engine;

/// <summary>Whether one of two models recognises more of the same, independent recordings.</summary>
internal static class McNemar
{
    /// <summary>The exact test: twice the binomial tail of the smaller count, at most 1.</summary>
    /// <remarks>Source: McNemar, "Note on the sampling error of the difference between correlated proportions or percentages", Psychometrika, 1947, with exact probabilities.</remarks>
    public static McNemarTest Test(int onlyA, int onlyB)
    {
        var trials = onlyA + onlyB;
        // By logarithms: 2^-n is 0 for more than 1,074 recordings.
        var logarithm = -trials * Math.Log(2);
        var tail = 0.0;
        for (var i = 0; i <= Math.Min(onlyA, onlyB); i++)
        {
            tail += Math.Exp(logarithm);
            logarithm += Math.Log((trials - i) / (i + 1.0));
        }

        return new McNemarTest(onlyA, onlyB, Math.Min(1, 2 * tail));
    }
}
