namespace Timbre.Engine;

/// <summary>Says why a score says too much.</summary>
internal static class Honesty
{
    /// <summary>A full sentence where a model is judged by recordings that it learned from.</summary>
    /// <param name="test">What it is judged by.</param>
    /// <param name="learned">The indices of what it learned from; null where that is unknown, or nothing of it is among these.</param>
    public static IReadOnlyList<string> Heard(IReadOnlyList<Sample> test, IReadOnlySet<int>? learned)
    {
        var heard = learned is null ? 0 : test.Count(sample => learned.Contains(sample.Index));
        return heard == 0 ? [] :
            [FormattableString.Invariant($"{heard} of the {test.Count} recordings {(heard == 1 ? "was" : "were")} used to train the model.")];
    }

    /// <summary>What flatters a model that is judged: recordings that it learned from say all that their shared groups would.</summary>
    public static IReadOnlyList<string> Reasons(AuditReport audit, IReadOnlyList<string> heard) =>
        [.. Reasons(heard.Count > 0 ? audit with { SharedGroups = [] } : audit), .. heard];

    /// <summary>A full sentence for each way in which parts of the data are known to share what they must not; none where they do not.</summary>
    public static IReadOnlyList<string> Reasons(AuditReport? audit)
    {
        if (audit is null)
        {
            return [];
        }

        var reasons = new List<string>();
        if (audit.SharedGroups.Count > 0)
        {
            reasons.Add(FormattableString.Invariant($"{audit.SharedGroups.Count} {(audit.SharedGroups.Count == 1 ? "group is" : "groups are")} in more than one part of the data."));
        }

        if (audit.DuplicatesAcrossParts > 0)
        {
            reasons.Add(FormattableString.Invariant(
                $"{audit.DuplicatesAcrossParts} {(audit.DuplicatesAcrossParts == 1 ? "recording has a copy" : "recordings have copies")} in another part of the data."));
        }

        return reasons;
    }
}
