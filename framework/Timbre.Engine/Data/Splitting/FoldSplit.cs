using System.Globalization;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Divides recordings into folds for cross-validation: one fold is the test part, the others are trained on and validated with.</summary>
internal static class FoldSplit
{
    /// <summary>The number of folds that a section asks for.</summary>
    public static int Count(IReadOnlyList<Sample> samples, SplitSection section) => section.Folds == "each-group"
        ? samples.Select(sample => sample.Recording.Group).Distinct(StringComparer.Ordinal).Count()
        : int.Parse(section.Folds!, CultureInfo.InvariantCulture);

    /// <summary>The part of each recording.</summary>
    /// <exception cref="StageException">The recordings cannot be divided in this way; the message says what is missing.</exception>
    public static SplitPart[] Plan(IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SplitSection section, long seed)
    {
        if (section.By == SplitBy.Group)
        {
            GroupSplit.RequireGroups(samples);
        }

        var count = Count(samples, section);
        if (section.Fold > count)
        {
            throw new StageException(FormattableString.Invariant($"fold is {section.Fold}, and the recordings have {count} groups, each of which is a fold; it must be between 1 and {count}."));
        }

        var folds = Folds(samples, labels, section, count, new RandomStream(seed, 0, 0, RandomStages.Split));
        var rest = samples.Where((_, i) => folds[i] != section.Fold - 1).ToList();
        // The other folds are divided with a stream of each fold's own.
        var divided = new Queue<SplitPart>(SplitPlanner.Divide(rest, labels, section, SplitShares.WithoutTest(section), new RandomStream(seed, 0, section.Fold, RandomStages.Split)));
        return [.. folds.Select(fold => fold == section.Fold - 1 ? SplitPart.Test : divided.Dequeue())];
    }

    private static int[] Folds(IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SplitSection section, int count, RandomStream random)
    {
        if (section.By == SplitBy.Group)
        {
            return ByGroup(samples, labels, section, count, random);
        }

        if (samples.Count < count)
        {
            throw new StageException(FormattableString.Invariant($"The split is into {count} folds, and there are only {samples.Count} recordings; ask for fewer folds."));
        }

        // Dealt like cards, label after label, so that folds differ by one recording of a label at most.
        var fold = new int[samples.Count];
        var order = random.Permutation(samples.Count);
        var dealt = section.By == SplitBy.Stratified ? order.OrderBy(i => samples[i].Label) : order.AsEnumerable();
        foreach (var (sample, turn) in dealt.Select((sample, turn) => (sample, turn)))
        {
            fold[sample] = turn % count;
        }

        return fold;
    }

    private static int[] ByGroup(IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SplitSection section, int count, RandomStream random)
    {
        var groups = samples.GroupBy(sample => sample.Recording.Group!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (groups.Count < count || groups.Count < 2)
        {
            throw new StageException(FormattableString.Invariant(
                $"The split is by group into {section.Folds} folds, and there are only {groups.Count} groups ({string.Join(", ", groups.Select(group => group.Key))}); ask for fewer folds, or split by stratified."));
        }

        var foldOf = section.Folds == "each-group"
            ? [.. Enumerable.Range(0, groups.Count)]
            : GroupAssignment.Assign(
                [.. groups.Select(group => labels.Select((_, label) => group.Count(sample => sample.Label == label)).ToArray())],
                [.. Enumerable.Repeat(1.0 / count, count)],
                random);
        var folds = groups.Zip(foldOf).ToDictionary(pair => pair.First.Key, pair => pair.Second, StringComparer.Ordinal);
        return [.. samples.Select(sample => folds[sample.Recording.Group!])];
    }
}
