namespace Timbre.Plugins.Datasets;

/// <summary>The values of a column.</summary>
/// <param name="Name">The column.</param>
/// <param name="Distinct">Its values, each once.</param>
/// <param name="Filled">How many rows have one.</param>
internal sealed record ColumnValues(string Name, IReadOnlyList<string> Distinct, int Filled)
{
    /// <summary>Whether there are several values, and each stands twice in the mean.</summary>
    public bool Repeats => Distinct.Count > 1 && Distinct.Count <= Filled / 2;

    public static ColumnValues Of(TableSample table, string column) =>
        new(column, [.. table.Values(column).Distinct(StringComparer.Ordinal)], table.Values(column).Count());
}
