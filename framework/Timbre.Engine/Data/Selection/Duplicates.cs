namespace Timbre.Engine;

/// <summary>Leaves copies of recordings out.</summary>
internal static class Duplicates
{
    /// <summary>The first of each set of copies, in the order of the corpus; none of a set whose labels differ, since nobody knows which is right.</summary>
    /// <param name="split">The recordings, divided; each stays in its part.</param>
    /// <param name="content">What was read of them.</param>
    /// <returns>What is left, and a sentence on what is not, null where that is nothing.</returns>
    public static (Split Split, string? Note) Drop(Split split, RecordingStore content)
    {
        var all = Enum.GetValues<SplitPart>().SelectMany(part => split[part]).OrderBy(sample => sample.Index).ToList();
        var sets = all.GroupBy(sample => content.Fingerprint(sample.Index)).ToList();
        var doubtful = sets.Where(set => set.Any(sample => sample.Label != set.First().Label)).ToList();
        var kept = sets.Except(doubtful).Select(set => set.First().Index).ToHashSet();
        var labels = doubtful.Count == 0
            ? ""
            : FormattableString.Invariant($" {doubtful.Sum(set => set.Count())} of them are copies with different labels, of which none is kept.");
        return (split.Where(sample => kept.Contains(sample.Index)), kept.Count == all.Count
            ? null
            : FormattableString.Invariant($"data.duplicates leaves out {all.Count - kept.Count} of {all.Count} recordings.{labels}"));
    }
}
