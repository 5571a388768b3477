namespace Timbre.Engine;

/// <summary>Divides a whole number in given proportions.</summary>
internal static class Apportionment
{
    /// <summary>Whole numbers near <c>shares × count</c> that sum to <paramref name="count"/>.</summary>
    /// <remarks>The method of largest remainders; of equal remainders the first wins. Each number is at least 1 where there is enough to divide.</remarks>
    /// <param name="count">What is divided.</param>
    /// <param name="shares">Shares above 0 that sum to 1.</param>
    public static int[] Divide(int count, IReadOnlyList<double> shares)
    {
        int[] parts = [.. shares.Select(share => (int)Math.Floor(share * count))];
        var byRemainder = Enumerable.Range(0, shares.Count).OrderByDescending(i => (shares[i] * count) - parts[i]);
        foreach (var i in byRemainder.Take(count - parts.Sum()).ToList())
        {
            parts[i]++;
        }

        while (count >= parts.Length && Array.IndexOf(parts, 0) is var empty && empty >= 0)
        {
            parts[Array.IndexOf(parts, parts.Max())]--;
            parts[empty]++;
        }

        return parts;
    }
}
