namespace Timbre.Engine;

/// <summary>Compares two runs by the recordings that both judged, and says what differs between them.</summary>
public static class RunComparison
{
    // The fewest groups whose permutations can give a p-value below 0.05: 2 / 2^6.
    private const int EnoughGroups = 6;

    /// <summary>Compares the runs in two folders.</summary>
    /// <param name="a">The folder of a run that was evaluated, of a model's later evaluation, or of all folds or repetitions; the repetitions of two runs are paired in their order.</param>
    /// <param name="b">The folder of another.</param>
    /// <exception cref="InputException">A folder is no such run, its predictions were altered, or the runs have no recording or not the same labels.</exception>
    public static ComparisonReport Of(string a, string b)
    {
        var (first, second) = (JudgedRun.Read(a), JudgedRun.Read(b));
        if (!first.Labels.SequenceEqual(second.Labels))
        {
            throw new InputException(
                $"The runs have different labels, {string.Join(", ", first.Labels)} in '{a}' and {string.Join(", ", second.Labels)} in '{b}'; only runs with the same labels in the same order can be compared.");
        }

        var shared = Shared(first, second);
        return Compare(first, second, shared) with { Differences = RunDifferences.Between(first, second) };
    }

    private static ComparisonReport Compare(JudgedRun a, JudgedRun b, List<(Judgement A, Judgement B)> shared)
    {
        List<Judgement> ofA = [.. shared.Select(pair => pair.A)];
        List<Judgement> ofB = [.. shared.Select(pair => pair.B)];
        var isRepeated = a.IsRepeated || b.IsRepeated;
        var units = Units.ByGroup(ofA, isRepeated);
        var test = new PairedTest(a.Labels.Count, ofA, ofB, units);
        var accuracy = test.Accuracy();
        var mcNemar = McNemar.Test(
            shared.Count(pair => pair.A.IsRecognised && !pair.B.IsRecognised), shared.Count(pair => pair.B.IsRecognised && !pair.A.IsRecognised));
        var permutes = isRepeated || units.Kind == ResampledUnit.Groups;
        var unit = units.Kind == ResampledUnit.Groups ? "group" : "recording";
        return new ComparisonReport
        {
            A = new ComparedRun(a.Folder, a.Judgements.Count, a.FlatteredBy),
            B = new ComparedRun(b.Folder, b.Judgements.Count, b.FlatteredBy),
            Shared = shared.Count,
            Resampled = units.Kind,
            Units = units.Count,
            Caution = permutes && units.Count < EnoughGroups
                ? FormattableString.Invariant($"There {(units.Count == 1 ? "is" : "are")} only {units.Count} {unit}{(units.Count == 1 ? "" : "s")} to swap; with fewer than {EnoughGroups} no difference can be told from chance.")
                : null,
            Accuracy = accuracy,
            UnweightedRecall = test.UnweightedRecall(),
            McNemar = mcNemar,
            Decides = units.Kind == ResampledUnit.Groups ? "The permutation of whole groups decides, since recordings of one group are not independent."
                : permutes ? "The permutation of whole recordings decides, since a recording is judged in several repetitions."
                : "McNemar's exact test decides, since no groups are known and each recording is taken as independent.",
            PValue = permutes ? accuracy.PermutationPValue : mcNemar.PValue,
            Differences = [],
        };
    }

    private static List<(Judgement A, Judgement B)> Shared(JudgedRun a, JudgedRun b)
    {
        var ofB = b.Judgements.GroupBy(judgement => judgement.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => new Queue<Judgement>(same), StringComparer.Ordinal);
        List<(Judgement A, Judgement B)> shared = [.. a.Judgements
            .Where(judgement => ofB.TryGetValue(judgement.Name, out var same) && same.Count > 0)
            .Select(judgement => (judgement, ofB[judgement.Name].Dequeue()))];
        if (shared.Count == 0)
        {
            throw new InputException(
                $"The runs judged no recording in common: '{a.Folder}' judged {a.Judgements.Count}, such as {a.Judgements[0].Name}, and '{b.Folder}' {b.Judgements.Count}, such as {b.Judgements[0].Name}. Compare runs on the same test data.");
        }

        return shared.Find(pair => pair.A.Label != pair.B.Label) is ({ } other, _)
            ? throw new InputException($"The runs do not agree what {other.Name} is ({a.Labels[other.Label]} in '{a.Folder}'); compare runs on the same labels.")
            : shared;
    }
}
