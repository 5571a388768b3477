namespace Timbre.Engine;

/// <summary>Divides recordings so that no group is in two parts.</summary>
/// <remarks>Groups of two sources with the same name count as one: a speaker might be in both, and a part too few is better than a leak.</remarks>
internal static class GroupSplit
{
    /// <summary>The part of each recording.</summary>
    public static SplitPart[] Plan(IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SplitShares shares, RandomStream random)
    {
        RequireGroups(samples);
        var groups = samples.GroupBy(sample => sample.Recording.Group!, StringComparer.Ordinal).ToList();
        RequireEnough(groups, labels, shares);
        int[][] counts = [.. groups.Select(group => labels.Select((_, label) => group.Count(sample => sample.Label == label)).ToArray())];
        var assigned = GroupAssignment.Assign(counts, shares.Shares, random);
        var partOf = new Dictionary<string, SplitPart>(StringComparer.Ordinal);
        for (var i = 0; i < groups.Count; i++)
        {
            partOf.Add(groups[i].Key, shares.Parts[assigned[i]]);
        }

        return [.. samples.Select(sample => partOf[sample.Recording.Group!])];
    }

    /// <summary>Refuses recordings without a group.</summary>
    public static void RequireGroups(IReadOnlyList<Sample> samples)
    {
        var without = samples.Where(sample => string.IsNullOrEmpty(sample.Recording.Group)).ToList();
        if (without.Count > 0)
        {
            var first = without[0].Recording;
            throw new StageException(
                FormattableString.Invariant($"The split is by group, and {without.Count} of {samples.Count} recordings have no group, ")
                + $"the first at {first.Origin ?? first.Name}; name the column or pattern that holds the speaker with the source's 'group' option, "
                + "or split by stratified, random or source.");
        }
    }

    private static void RequireEnough(List<IGrouping<string, Sample>> groups, IReadOnlyList<string> labels, SplitShares shares)
    {
        if (groups.Count < shares.Count)
        {
            throw new StageException(
                FormattableString.Invariant($"The split is by group into {shares}, and there are only {groups.Count} groups ")
                + $"({Names(groups)}); set the share of a part to 0, or split by stratified.");
        }

        for (var label = 0; label < labels.Count; label++)
        {
            var having = groups.Where(group => group.Any(sample => sample.Label == label)).ToList();
            if (having.Count < shares.Count)
            {
                var words = having.Count == 1 ? "group" : "groups";
                throw new StageException(
                    FormattableString.Invariant($"The split is by group into {shares}, and label '{labels[label]}' has only {having.Count} {words} ")
                    + $"({Names(having)}), so that a part would have none of it; "
                    + "set the share of a part to 0, add recordings of other groups, or split by stratified.");
            }
        }
    }

    private static string Names(IEnumerable<IGrouping<string, Sample>> groups) => string.Join(", ", groups.Select(group => group.Key));
}
