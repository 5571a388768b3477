namespace Timbre.Engine;

/// <summary>Judges the recordings of each value of a column apart.</summary>
internal static class Slicer
{
    private const string Group = "group";
    private const string Label = "label";
    private const string Seconds = "seconds";

    // A column with more values names recordings rather than kinds of them.
    private const int MostValues = 20;

    // Of more speakers nobody reads a list.
    private const int MostGroups = 100;

    private const int FewRecordings = 20;
    private const int FewGroups = 3;

    /// <summary>Slices by the columns that were asked for, then by the group and by each column with 2 to 20 values.</summary>
    /// <param name="labels">The classes.</param>
    /// <param name="judgements">The recordings.</param>
    /// <param name="asked">Columns whose values may be as many as they like.</param>
    public static IReadOnlyList<SliceColumn> Slice(IReadOnlyList<string> labels, IReadOnlyList<Judgement> judgements, IReadOnlyList<string> asked)
    {
        var columns = judgements.SelectMany(judgement => judgement.Columns.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(column => Count(labels, judgements, column) is >= 2 and <= MostValues && !Renames(labels, judgements, column, Group) && !Renames(labels, judgements, column, Label));
        var group = Count(labels, judgements, Group) is >= 2 and <= MostGroups ? [Group] : (string[])[];
        return [.. asked.Concat(group).Concat(columns).Distinct(StringComparer.Ordinal).Select(column => By(labels, judgements, column))];
    }

    /// <summary>Refuses columns that no recording has.</summary>
    /// <exception cref="InputException">There is no such column; the message names those that there are.</exception>
    public static void Require(IEnumerable<string> columns, IEnumerable<Recording> recordings)
    {
        var asked = columns.ToList();
        if (asked.Count == 0)
        {
            return;
        }

        string[] known = [Group, Label, Seconds, .. recordings.SelectMany(recording => recording.Columns.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (asked.Find(column => !known.Contains(column)) is { } unknown)
        {
            var meant = NearestName.Find(unknown, known) is { } name ? $" Did you mean '{name}'?" : "";
            throw new InputException($"No recording has the column '{unknown}' to slice by.{meant} There are {string.Join(", ", known.Distinct())}.");
        }
    }

    private static SliceColumn By(IReadOnlyList<string> labels, IReadOnlyList<Judgement> judgements, string column)
    {
        var isGroup = column == Group || Renames(labels, judgements, column, Group);
        var slices = SliceValues.Group(judgements, judgement => Value(labels, judgement, column), areNames: isGroup);
        return new SliceColumn(column, [.. slices.Select(slice => Of(labels.Count, slice.Value, slice.Judgements, isGroup))])
        {
            Note = isGroup && column != Group
                ? $"Each value of {column} is one group and each group has one, so these are the groups under another name: an interval says how other recordings of the same group would differ, not other groups."
                : null,
        };
    }

    private static Slice Of(int classes, string value, IReadOnlyList<Judgement> judgements, bool isGroup)
    {
        // One group is all that there is of it: what may differ are its recordings.
        var units = isGroup ? Units.ByRecording(judgements.Count) : Units.ByGroup(judgements);
        var groups = judgements.Select(judgement => judgement.Group).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var (accuracy, recall) = new Tally(classes, judgements, units).Figures([.. Enumerable.Repeat(1, units.Count)]);
        var intervals = IntervalEstimate.Of(classes, judgements, units, rankings: []);
        return new Slice
        {
            Value = value,
            Recordings = judgements.Count,
            Groups = groups,
            Accuracy = accuracy,
            AccuracyInterval = intervals.Accuracy,
            UnweightedRecall = recall!.Value,
            UnweightedRecallInterval = intervals.UnweightedRecall,
            TooFew = judgements.Count < FewRecordings || (!isGroup && units.Kind == ResampledUnit.Groups && units.Count < FewGroups),
        };
    }

    // A source may give its groups or labels again, as they are, as numbers or in other words. Where each recording is its own group, every column with as many values would.
    private static bool Renames(IReadOnlyList<string> labels, IReadOnlyList<Judgement> judgements, string column, string role)
    {
        var pairs = judgements.Select(judgement => (Value: Value(labels, judgement, column), Role: Value(labels, judgement, role))).Distinct().ToList();
        return pairs.Count < judgements.Count
            && pairs.TrueForAll(pair => pair is { Value: not null, Role: not null })
            && pairs.DistinctBy(pair => pair.Value).Count() == pairs.Count
            && pairs.DistinctBy(pair => pair.Role).Count() == pairs.Count;
    }

    private static int Count(IReadOnlyList<string> labels, IReadOnlyList<Judgement> judgements, string column) =>
        judgements.Select(judgement => Value(labels, judgement, column)).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private static string? Value(IReadOnlyList<string> labels, Judgement judgement, string column) => column switch
    {
        Group => judgement.Group,
        Label => labels[judgement.Label],
        Seconds when !judgement.Columns.ContainsKey(Seconds) => judgement.Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => judgement.Columns.GetValueOrDefault(column) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null,
    };
}
