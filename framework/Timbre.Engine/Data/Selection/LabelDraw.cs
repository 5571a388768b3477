namespace Timbre.Engine;

/// <summary>Draws recordings label by label: a pure function of recordings, labels and seed.</summary>
internal static class LabelDraw
{
    /// <summary>As many recordings of each label as the smallest has, within each value of a column; in their order.</summary>
    /// <param name="recordings">Recordings with the index of their label.</param>
    /// <param name="labelCount">The number of labels.</param>
    /// <param name="within">The column; null for all recordings together.</param>
    /// <param name="seed">The pipeline's seed.</param>
    public static List<(Recording Recording, int Label)> Balance(
        IReadOnlyList<(Recording Recording, int Label)> recordings, int labelCount, string? within, long seed)
    {
        var kept = new HashSet<int>();
        var groups = Enumerable.Range(0, recordings.Count)
            .GroupBy(i => within is null ? "" : RecordingColumn.Value(recordings[i].Recording, within) ?? "", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var (group, number) in groups.Select((group, number) => (group, number)))
        {
            var labels = Enumerable.Range(0, labelCount).Select(label => group.Where(i => recordings[i].Label == label).ToList()).ToList();
            var least = labels.Min(members => members.Count);
            for (var label = 0; label < labelCount; label++)
            {
                kept.UnionWith(Draw(labels[label], least, new RandomStream(seed, number, label, RandomStages.Balance)));
            }
        }

        return [.. recordings.Where((_, i) => kept.Contains(i))];
    }

    /// <summary>So many recordings, each label in the share that it has; in their order.</summary>
    /// <param name="recordings">Recordings with the index of their label.</param>
    /// <param name="labelCount">The number of labels, each of which has a recording.</param>
    /// <param name="limit">How many recordings; all if there are no more.</param>
    /// <param name="seed">The pipeline's seed.</param>
    public static List<(Recording Recording, int Label)> Limit(
        IReadOnlyList<(Recording Recording, int Label)> recordings, int labelCount, int limit, long seed)
    {
        var labels = Enumerable.Range(0, labelCount)
            .Select(label => Enumerable.Range(0, recordings.Count).Where(i => recordings[i].Label == label).ToList()).ToList();
        var counts = Apportionment.Divide(Math.Min(limit, recordings.Count), [.. labels.Select(members => (double)members.Count / recordings.Count)]);
        var kept = labels
            .SelectMany((members, label) => Draw(members, counts[label], new RandomStream(seed, 0, label, RandomStages.Limit)))
            .ToHashSet();
        return [.. recordings.Where((_, i) => kept.Contains(i))];
    }

    private static IEnumerable<int> Draw(List<int> members, int count, RandomStream random) =>
        random.Permutation(members.Count).Take(count).Select(place => members[place]);
}
