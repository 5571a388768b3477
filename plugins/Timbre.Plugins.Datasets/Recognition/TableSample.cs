namespace Timbre.Plugins.Datasets;

/// <summary>The rows of a table, to see from their values what the columns are.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows; of long tables only the first.</param>
/// <param name="Delimiter">The character between columns.</param>
/// <param name="IsUsual">Whether the file's name promises that character, so that no option has to.</param>
internal sealed record TableSample(IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows, string Delimiter, bool IsUsual)
{
    // Enough to see every class of an ordinary table; Common Voice has tables of a million rows.
    private const int MostRows = 100_000;

    /// <summary>The option that names the delimiter, where one has to.</summary>
    public IEnumerable<LayoutOption> DelimiterOption => IsUsual ? [] : [new LayoutOption("delimiter", Delimiter)];

    /// <summary>The values of a column, without empty ones.</summary>
    public IEnumerable<string> Values(string column) => Rows.Select(row => row[column]).Where(value => value is not null).Select(value => value!);

    /// <summary>Reads a table.</summary>
    /// <exception cref="StageException">It cannot be read.</exception>
    public static TableSample Read(string file, bool quotes = true) => TableFile.Sample(file, Path.GetFileName(file), MostRows, quotes);

    /// <summary>Reads a table; null where the file is none.</summary>
    public static TableSample? TryRead(string file, bool quotes = true)
    {
        try
        {
            return Read(file, quotes);
        }
        catch (StageException)
        {
            return null;
        }
    }

    /// <summary>The table that a query means: the one that it names, or those that lie in its folder.</summary>
    public static IEnumerable<(string File, TableSample Table)> Of(LayoutQuery query)
    {
        if (query.File is { } named)
        {
            return [(named, Read(named))];
        }

        return Directory.EnumerateFiles(query.Folder)
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".csv" or ".tsv" or ".tab")
            .Order(StringComparer.Ordinal)
            .Select(file => (file, table: TryRead(file)))
            .Where(found => found.table is { Rows.Count: > 0 })
            .Select(found => (found.file, found.table!));
    }
}
