namespace Timbre.Engine;

/// <summary>Divides recordings by chance; groups are shared between the parts.</summary>
internal static class DealtSplit
{
    /// <summary>The part of each recording, dealt label by label.</summary>
    public static SplitPart[] ByLabel(IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SplitShares shares, RandomStream random)
    {
        var partOf = new SplitPart[samples.Count];
        for (var label = 0; label < labels.Count; label++)
        {
            List<int> members = [.. Enumerable.Range(0, samples.Count).Where(i => samples[i].Label == label)];
            if (members.Count < shares.Count)
            {
                throw new StageException(
                    FormattableString.Invariant($"The split is stratified into {shares}, and label '{labels[label]}' has only {members.Count} recordings; ")
                    + "set the share of a part to 0, or add recordings.");
            }

            Deal(members, shares, random, partOf);
        }

        return partOf;
    }

    /// <summary>The part of each recording, whatever its label.</summary>
    public static SplitPart[] ByChance(IReadOnlyList<Sample> samples, SplitShares shares, RandomStream random)
    {
        if (samples.Count < shares.Count)
        {
            throw new StageException(
                FormattableString.Invariant($"The split is into {shares}, and there are only {samples.Count} recordings; ")
                + "set the share of a part to 0, or add recordings.");
        }

        var partOf = new SplitPart[samples.Count];
        Deal([.. Enumerable.Range(0, samples.Count)], shares, random, partOf);
        return partOf;
    }

    private static void Deal(List<int> members, SplitShares shares, RandomStream random, SplitPart[] partOf)
    {
        var order = random.Permutation(members.Count);
        var next = 0;
        foreach (var (part, count) in shares.Parts.Zip(Apportionment.Divide(members.Count, shares.Shares)))
        {
            for (var i = 0; i < count; i++)
            {
                partOf[members[order[next++]]] = part;
            }
        }
    }
}
