namespace Timbre.Pipelines;

/// <summary>Finds the name that a person probably meant.</summary>
public static class NearestName
{
    // Far beyond any name; the comparison takes time and memory by the square of the length.
    private const int LongestName = 200;

    /// <summary>The candidate with the fewest edits from <paramref name="name"/>, or null when none is near: a third of its letters, at least one, may differ.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        var wanted = Normalize(name);
        return candidates
            .Select(candidate => (Name: candidate, Edits: Distance(wanted, Normalize(candidate)), Longest: Math.Max(name.Length, candidate.Length)))
            .Where(candidate => candidate.Edits <= Math.Max(1, (candidate.Longest + 1) / 3))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words (Damerau–Levenshtein, optimal string alignment).</summary>
    public static int Distance(string left, string right)
    {
        var distance = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            distance[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            distance[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = distance[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                distance[i, j] = Math.Min(replaced, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
                }
            }
        }

        return distance[left.Length, right.Length];
    }

    // Case and the kind of hyphen are no difference in meaning: 'BatchSize' and 'batch-size' both mean 'batch_size'.
    private static string Normalize(string name) => Naming.SnakeCase(name.Replace('-', '_')).Trim('_');
}
