namespace Timbre.Plugins.Datasets;

/// <summary>Finds columns of unknown names whose values are spread over a table as speakers are.</summary>
internal static class SpeakerGuess
{
    private const int FewestSpeakers = 4;
    private const double Most = 0.8;

    /// <summary>The columns, those first whose names sound like speakers.</summary>
    /// <param name="table">The table.</param>
    /// <param name="label">The column with the classes.</param>
    /// <param name="known">Columns of which is known what they are.</param>
    public static IReadOnlyList<PossibleGroup> Of(TableSample table, string label, params IReadOnlyList<string?> known) => [.. table.Columns
        .Where(column => column != label && !known.Contains(column) && (ColumnNames.MeansSpeaker(column) || !IsKnown(column)))
        .Select(column => ColumnValues.Of(table, column))
        .Where(column => column.Repeats && column.Filled >= Most * table.Rows.Count && (ColumnNames.MeansSpeaker(column.Name) || IsSpread(table, column, label)))
        .OrderByDescending(column => ColumnNames.MeansSpeaker(column.Name))
        .Select(column => new PossibleGroup(column.Name, column.Distinct.Count))];

    private static bool IsKnown(string column) =>
        ColumnNames.IsOne(column, ColumnNames.Label) || ColumnNames.IsOne(column, ColumnNames.Other) || ColumnNames.IsOne(column, ColumnNames.Property);

    // Most speakers have several recordings, and several classes; or each has one class, as where the class is the gender.
    private static bool IsSpread(TableSample table, ColumnValues column, string label)
    {
        if (column.Distinct.Count < FewestSpeakers || column.Distinct.Any(IsMeasure))
        {
            return false;
        }

        var groups = table.Rows.Where(row => row[column.Name] is not null && row[label] is not null)
            .GroupBy(row => row[column.Name]!, row => row[label]!, StringComparer.Ordinal)
            .Select(group => (Recordings: group.Count(), Classes: group.Distinct(StringComparer.Ordinal).Count()))
            .ToList();
        var classes = table.Values(label).Distinct(StringComparer.Ordinal).Count();
        return groups.Count(group => group.Recordings > 1) >= Most * groups.Count
            && (groups.Count(group => group.Classes > 1) >= Most * groups.Count || (groups.TrueForAll(group => group.Classes == 1) && groups.Count >= 2 * classes));

        bool IsMeasure(string value) => TableNumber.TryReadReal(value, table.Delimiter, out _) && !value.All(char.IsAsciiDigit);
    }
}
