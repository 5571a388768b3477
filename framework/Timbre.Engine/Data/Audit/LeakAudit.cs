namespace Timbre.Engine;

/// <summary>Finds what training, validation and test data share.</summary>
public static class LeakAudit
{
    /// <summary>Compares the groups and the content of all recordings.</summary>
    /// <param name="split">The recordings, divided.</param>
    /// <param name="content">What was read of them.</param>
    /// <param name="labels">The names of the classes.</param>
    public static AuditReport Audit(Split split, RecordingStore content, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(labels);
        var all = Enum.GetValues<SplitPart>().SelectMany(part => split[part].Select(sample => (Sample: sample, Part: part))).ToList();
        return new AuditReport
        {
            Parts = [.. Enum.GetValues<SplitPart>().Select(part => Summary(part, split[part], content, labels))],
            TestGroups = [.. split.Test.Select(sample => sample.Recording.Group).Where(HasName).Select(group => group!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            WithoutGroup = all.Count(item => !HasName(item.Sample.Recording.Group)),
            SharedGroups = [.. all
                .Where(item => HasName(item.Sample.Recording.Group))
                .GroupBy(item => item.Sample.Recording.Group!, item => item.Part, StringComparer.Ordinal)
                .Select(group => new SharedGroup(group.Key, [.. group.Distinct().Order()]))
                .Where(group => group.Parts.Count > 1)
                .OrderBy(group => group.Group, StringComparer.Ordinal)],
            Duplicates = [.. all
                .OrderBy(item => item.Sample.Index)
                .GroupBy(item => content.Fingerprint(item.Sample.Index))
                .Where(group => group.Count() > 1)
                .Select(group => new DuplicateSet(
                    [.. group.Select(item => new DuplicateRecording(item.Sample.Recording.Name, item.Part, labels[item.Sample.Label]))],
                    group.All(item => item.Sample.Label == group.First().Sample.Label)))
                .OrderByDescending(set => set.AcrossParts)],
        };
    }

    private static bool HasName(string? group) => !string.IsNullOrEmpty(group);

    private static PartSummary Summary(SplitPart part, IReadOnlyList<Sample> samples, RecordingStore content, IReadOnlyList<string> labels) => new(
        part,
        samples.Count,
        samples.Select(sample => sample.Recording.Group).Where(HasName).Distinct(StringComparer.Ordinal).Count(),
        samples.Sum(sample => content.Seconds(sample.Index)),
        [.. labels.Select((_, label) => samples.Count(sample => sample.Label == label))]);
}
