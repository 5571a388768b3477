namespace Timbre.Engine;

/// <summary>Says why a score says too much.</summary>
internal static class Honesty
{
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
