namespace Timbre;

/// <summary>Finds what a mistaken name may have meant.</summary>
public static class NearestName
{
    // Far beyond any name; the comparison takes time and memory by the square of the length.
    private const int LongestName = 200;

    /// <summary>The candidate that is closest to <paramref name="name"/>, or null when none is close.</summary>
    /// <remarks>
    /// About a third of the characters may be wrong, and one always may. Letter case, '-' and '_' do not count: <c>BatchSize</c> and <c>batch-size</c> both mean
    /// <c>batch_size</c>. Of equally close candidates the first in ordinal order wins.
    /// </remarks>
    public static string? Find(string name, IEnumerable<string> candidates) => Find(name, candidates, longest => Math.Max(1, (longest + 1) / 3));

    /// <summary>The candidate that <paramref name="name"/> misspells, or null: one letter in four at most is wrong, so that no short word passes for another.</summary>
    public static string? FindMisspelt(string name, IEnumerable<string> candidates) => Find(name, candidates, longest => longest / 4);

    /// <summary>All candidates, the nearest first: those that hold <paramref name="name"/> before all others, then by what would have to be changed.</summary>
    public static IEnumerable<string> Rank(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        var wanted = Letters(name.Length > LongestName ? name[..LongestName] : name);
        return candidates
            .OrderBy(candidate => Letters(candidate).Contains(wanted, StringComparison.Ordinal) ? 0 : Distance(wanted, Letters(candidate)))
            .ThenBy(candidate => candidate, StringComparer.Ordinal);
    }

    private static string? Find(string name, IEnumerable<string> candidates, Func<int, int> mostEdits)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        if (name.Length > LongestName)
        {
            return null;
        }

        var wanted = Letters(name);
        return candidates
            .Select(candidate => (Name: candidate, Edits: Distance(wanted, Letters(candidate)), Longest: Math.Max(name.Length, candidate.Length)))
            .Where(candidate => candidate.Edits <= mostEdits(candidate.Longest))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    private static string Letters(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    // Source: Damerau, "A technique for computer detection and correction of spelling errors", 1964, in the restricted form:
    // insertions, deletions, replacements and swaps of neighbours, each of which costs one.
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var replaced = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], 1 + table[i - 2, j - 2]);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
