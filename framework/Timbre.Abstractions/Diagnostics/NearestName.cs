namespace Timbre;

/// <summary>Finds what a mistaken name may have meant.</summary>
public static class NearestName
{
    /// <summary>The candidate that is closest to <paramref name="name"/>, or null when none is close.</summary>
    /// <remarks>At most a third of the characters may be wrong, and one always may. Letter case does not count. Of equally close candidates the first wins.</remarks>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        return candidates
            .Select(candidate => (Name: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, Math.Max(name.Length, candidate.Name.Length) / 3))
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

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
