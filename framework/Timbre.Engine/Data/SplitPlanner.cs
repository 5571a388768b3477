using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Divides recordings into training, validation and test data: a pure function of the recordings, the options and the seed.</summary>
public static class SplitPlanner
{
    private static readonly Dictionary<string, SplitPart> PartNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["train"] = SplitPart.Train,
        ["training"] = SplitPart.Train,
        ["validation"] = SplitPart.Validation,
        ["valid"] = SplitPart.Validation,
        ["val"] = SplitPart.Validation,
        ["dev"] = SplitPart.Validation,
        ["development"] = SplitPart.Validation,
        ["test"] = SplitPart.Test,
        ["testing"] = SplitPart.Test,
    };

    /// <summary>Divides the recordings.</summary>
    /// <param name="samples">The recordings.</param>
    /// <param name="labels">The names of the classes, for messages.</param>
    /// <param name="section">How to divide; parts with a share of 0 stay empty.</param>
    /// <param name="seed">The pipeline's seed.</param>
    /// <exception cref="StageException">The recordings cannot be divided in this way; the message says what is missing.</exception>
    public static Split Plan(IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SplitSection section, long seed)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(section);
        SplitPart[] parts = [.. Enum.GetValues<SplitPart>().Where(part => Share(section, part) > 0)];
        double[] shares = [.. parts.Select(part => Share(section, part))];
        var random = new RandomStream(seed, 0, 0, RandomStages.Split);
        Func<Sample, SplitPart> partOf = section.By switch
        {
            SplitBy.Group => ByGroup(samples, labels, parts, shares, random),
            SplitBy.Stratified => ByLabel(samples, labels, parts, shares, random),
            SplitBy.Random => ByChance(samples, parts, shares, random),
            _ => BySource(samples),
        };
        var divided = samples.ToLookup(partOf);
        return new Split([.. divided[SplitPart.Train]], [.. divided[SplitPart.Validation]], [.. divided[SplitPart.Test]]);
    }

    private static double Share(SplitSection section, SplitPart part) => part switch
    {
        SplitPart.Train => section.Train,
        SplitPart.Validation => section.Validation,
        _ => section.Test,
    };

    private static Func<Sample, SplitPart> ByGroup(
        IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SplitPart[] parts, double[] shares, RandomStream random)
    {
        var without = samples.Where(sample => string.IsNullOrEmpty(sample.Recording.Group)).ToList();
        if (without.Count > 0)
        {
            throw new StageException(FormattableString.Invariant(
                $"The split is by group, and {without.Count} of {samples.Count} recordings have no group, the first at {Place(without[0])}; ")
                + "name the column or pattern that holds the speaker with the source's 'group' option, or split by stratified, random or source.");
        }

        var groups = samples.GroupBy(sample => sample.Recording.Group!, StringComparer.Ordinal).ToList();
        if (groups.Count < parts.Length)
        {
            throw new StageException(FormattableString.Invariant(
                $"The split is by group into {Names(parts)}, and there are only {groups.Count} groups ({string.Join(", ", groups.Select(group => group.Key))}); ")
                + "set the share of a part to 0, or split by stratified.");
        }

        foreach (var (label, index) in labels.Select((label, index) => (label, index)))
        {
            var having = groups.Where(group => group.Any(sample => sample.Label == index)).Select(group => group.Key).ToList();
            if (having.Count < parts.Length)
            {
                throw new StageException(FormattableString.Invariant(
                    $"The split is by group into {Names(parts)}, and label '{label}' has only {having.Count} {(having.Count == 1 ? "group" : "groups")} ({string.Join(", ", having)}), ")
                    + "so that a part would have none of it; set the share of a part to 0, add recordings of other groups, or split by stratified.");
            }
        }

        int[][] counts = [.. groups.Select(group => Counts(group, labels.Count))];
        var assigned = GroupAssignment.Assign(counts, shares, random);
        var partOf = groups.Select((group, i) => (group.Key, Part: parts[assigned[i]])).ToDictionary(pair => pair.Key, pair => pair.Part, StringComparer.Ordinal);
        return sample => partOf[sample.Recording.Group!];
    }

    private static Func<Sample, SplitPart> ByLabel(
        IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SplitPart[] parts, double[] shares, RandomStream random)
    {
        var partOf = new Dictionary<Sample, SplitPart>(ReferenceEqualityComparer.Instance);
        foreach (var (label, index) in labels.Select((label, index) => (label, index)))
        {
            var members = samples.Where(sample => sample.Label == index).ToList();
            if (members.Count < parts.Length)
            {
                throw new StageException(FormattableString.Invariant(
                    $"The split is stratified into {Names(parts)}, and label '{label}' has only {members.Count} recordings; ")
                    + "set the share of a part to 0, or add recordings.");
            }

            Deal(members, parts, shares, random, partOf);
        }

        return sample => partOf[sample];
    }

    private static Func<Sample, SplitPart> ByChance(IReadOnlyList<Sample> samples, SplitPart[] parts, double[] shares, RandomStream random)
    {
        if (samples.Count < parts.Length)
        {
            throw new StageException(FormattableString.Invariant(
                $"The split is into {Names(parts)}, and there are only {samples.Count} recordings; set the share of a part to 0, or add recordings."));
        }

        var partOf = new Dictionary<Sample, SplitPart>(ReferenceEqualityComparer.Instance);
        Deal(samples, parts, shares, random, partOf);
        return sample => partOf[sample];
    }

    private static Func<Sample, SplitPart> BySource(IReadOnlyList<Sample> samples)
    {
        var found = samples.GroupBy(sample => sample.Recording.Split ?? "", StringComparer.Ordinal).ToList();
        var listing = string.Join(", ", found.Select(group =>
            FormattableString.Invariant($"{(group.Key.Length == 0 ? "none" : $"'{group.Key}'")} ({group.Count()} recordings)")));
        var unknown = found.FirstOrDefault(group => !PartNames.ContainsKey(group.Key.Trim()));
        if (unknown is not null)
        {
            throw new StageException(
                $"The split is the source's own, and the parts that the source assigns are {listing}; each must be one of {string.Join(", ", PartNames.Keys)}. "
                + "Name the column or pattern that holds the part with the source's 'split' option, or split by group, stratified or random.");
        }

        if (!found.Any(group => PartNames[group.Key.Trim()] == SplitPart.Train))
        {
            throw new StageException($"The split is the source's own, and no recording is for training; the parts that the source assigns are {listing}.");
        }

        return sample => PartNames[sample.Recording.Split!.Trim()];
    }

    private static void Deal(
        IReadOnlyList<Sample> members, SplitPart[] parts, double[] shares, RandomStream random, Dictionary<Sample, SplitPart> partOf)
    {
        var order = random.Permutation(members.Count);
        var next = 0;
        foreach (var (part, count) in parts.Zip(Apportionment.Divide(members.Count, shares)))
        {
            for (var i = 0; i < count; i++)
            {
                partOf[members[order[next++]]] = part;
            }
        }
    }

    private static int[] Counts(IEnumerable<Sample> samples, int labels)
    {
        var counts = new int[labels];
        foreach (var sample in samples)
        {
            counts[sample.Label]++;
        }

        return counts;
    }

    private static string Place(Sample sample) => sample.Recording.Origin ?? sample.Recording.Path;

    private static string Names(SplitPart[] parts) =>
        string.Join(" and ", [string.Join(", ", parts[..^1].Select(part => part.ToString().ToLowerInvariant())), parts[^1].ToString().ToLowerInvariant()]);
}
