namespace Timbre.Engine;

/// <summary>The two-sample test of Kolmogorov and Smirnov.</summary>
internal static class KolmogorovSmirnov
{
    private const int MostTerms = 100;
    private const double Negligible = 1e-16;

    /// <summary>The largest distance between two samples' distribution functions, from 0 to 1.</summary>
    /// <param name="first">Values in ascending order.</param>
    /// <param name="second">Values in ascending order.</param>
    public static double Distance(IReadOnlyList<float> first, IReadOnlyList<float> second)
    {
        var (i, j, largest) = (0, 0, 0.0);
        while (i < first.Count && j < second.Count)
        {
            var value = Math.Min(first[i], second[j]);
            while (i < first.Count && first[i] <= value)
            {
                i++;
            }

            while (j < second.Count && second[j] <= value)
            {
                j++;
            }

            largest = Math.Max(largest, Math.Abs(((double)i / first.Count) - ((double)j / second.Count)));
        }

        return largest;
    }

    /// <summary>The probability of a distance at least as large between samples of one distribution.</summary>
    /// <remarks>
    /// Source: Stephens, "Use of the Kolmogorov-Smirnov, Cramér-von Mises and related statistics without extensive tables", Journal of the Royal Statistical Society B,
    /// 1970: the limiting distribution at <c>(√n + 0.12 + 0.11/√n) D</c> with <c>n = n₁n₂/(n₁ + n₂)</c>.
    /// </remarks>
    public static double PValue(double distance, int first, int second)
    {
        var root = Math.Sqrt((double)first * second / (first + second));
        var scaled = (root + 0.12 + (0.11 / root)) * distance;
        var (sum, sign) = (0.0, 2.0);
        for (var term = 1; term <= MostTerms; term++)
        {
            var added = Math.Exp(-2.0 * term * term * scaled * scaled);
            sum += sign * added;
            if (added < Negligible)
            {
                return Math.Clamp(sum, 0, 1);
            }

            sign = -sign;
        }

        // So near to 0 the series does not converge: nothing is less remarkable.
        return 1;
    }
}
