using System.Text;
using CsvHelper;

namespace Timbre.Plugins.Datasets;

/// <summary>Reads tables from files, and refuses those that cannot be read or lack a column that an option names.</summary>
internal static class TableFile
{
    /// <summary>The recordings that the rows of a table are made into.</summary>
    /// <param name="file">The file, an absolute path.</param>
    /// <param name="shown">The file as messages name it.</param>
    /// <param name="delimiter">The character between columns; a tab for .tsv and .tab, a comma for all else if null.</param>
    /// <param name="read">Called with the columns before any row; it returns what is called with each row.</param>
    /// <param name="quotes">Whether quotation marks enclose fields; otherwise they are characters like others.</param>
    /// <exception cref="StageException">The table cannot be read; the message names file and line.</exception>
    public static IReadOnlyList<Recording> Read(string file, string shown, string? delimiter, Func<TableColumns, Func<TableRow, Recording>> read, bool quotes = true) =>
        Open(file, shown, delimiter, quotes, table => (IReadOnlyList<Recording>)[.. table.Rows().Select(read(new TableColumns(shown, table.Columns)))]);

    /// <summary>The columns of a table; no row is read.</summary>
    /// <param name="file">The file, an absolute path.</param>
    /// <param name="shown">The file as messages name it.</param>
    /// <param name="delimiter">The character between columns; a tab for .tsv and .tab, a comma for all else if null.</param>
    public static TableColumns Columns(string file, string shown, string? delimiter) =>
        Open(file, shown, delimiter, quotes: true, table => new TableColumns(shown, table.Columns));

    /// <summary>The columns and the first rows of a table.</summary>
    /// <param name="file">The file, an absolute path.</param>
    /// <param name="shown">The file as messages name it.</param>
    /// <param name="most">How many rows are read at most.</param>
    /// <param name="quotes">Whether quotation marks enclose fields.</param>
    public static TableSample Sample(string file, string shown, int most, bool quotes) =>
        Open(file, shown, null, quotes, table => new TableSample(table.Columns, [.. table.Rows().Take(most)]));

    private static T Open<T>(string file, string shown, string? delimiter, bool quotes, Func<Table, T> use)
    {
        try
        {
            using var text = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var table = new Table(text, shown, delimiter ?? UsualDelimiter(file), quotes);
            return use(table);
        }
        catch (DecoderFallbackException failure)
        {
            throw new StageException($"{shown} is not text in UTF-8; save it in that encoding.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StageException($"{shown} cannot be read: {failure.Message}", failure);
        }
        catch (CsvHelperException failure)
        {
            throw new StageException($"{shown} cannot be read as a table: {failure.Message}", failure);
        }
    }

    private static string UsualDelimiter(string file) => Path.GetExtension(file).ToLowerInvariant() is ".tsv" or ".tab" ? "\t" : ",";
}
