using System.Text;
using CsvHelper;

namespace Timbre.Plugins.Datasets;

/// <summary>Reads tables from files, and refuses those that cannot be read or lack a column that an option names.</summary>
internal static class TableFile
{
    // Enough to tell a comma between columns from one in a text.
    private const int LinesForDelimiter = 20;

    /// <summary>The recordings that the rows of a table are made into.</summary>
    /// <param name="file">The file, an absolute path.</param>
    /// <param name="shown">The file as messages name it.</param>
    /// <param name="delimiter">The character between columns; a tab for .tsv and .tab, a comma for all else if null.</param>
    /// <param name="read">Called with the columns before any row; it returns what is called with each row.</param>
    /// <param name="quotes">Whether quotation marks enclose fields; otherwise they are characters like others.</param>
    /// <param name="besides">Called with the good rows where there are bad ones: what else is to be said of them, null for nothing.</param>
    /// <exception cref="StageException">The table cannot be read, or has bad rows; the message names file and lines, up to a number of them.</exception>
    public static IReadOnlyList<Recording> Read(
        string file,
        string shown,
        string? delimiter,
        Func<TableColumns, Func<TableRow, Recording>> read,
        bool quotes = true,
        Func<IReadOnlyList<Recording>, string?>? besides = null) => Open(file, shown, delimiter ?? Delimiter.Usual(file), quotes, table =>
    {
        var recording = read(new TableColumns(shown, table.Columns));
        var faults = new RowFaults(shown);
        List<Recording> recordings = [];
        foreach (var row in table.Rows(faults.Add))
        {
            try
            {
                recordings.Add(recording(row));
            }
            catch (StageException refusal)
            {
                faults.Add(refusal.Message);
            }
        }

        return faults.Any ? throw faults.Refusal(besides?.Invoke(recordings)) : recordings;
    });

    /// <summary>The columns of a table; no row is read.</summary>
    /// <param name="file">The file, an absolute path.</param>
    /// <param name="shown">The file as messages name it.</param>
    /// <param name="delimiter">The character between columns; a tab for .tsv and .tab, a comma for all else if null.</param>
    public static TableColumns Columns(string file, string shown, string? delimiter) =>
        Open(file, shown, delimiter ?? Delimiter.Usual(file), quotes: true, table => new TableColumns(shown, table.Columns));

    /// <summary>The columns and the first rows of a table, whatever separates its columns.</summary>
    /// <param name="file">The file, an absolute path.</param>
    /// <param name="shown">The file as messages name it.</param>
    /// <param name="most">How many rows are read at most.</param>
    /// <param name="quotes">Whether quotation marks enclose fields.</param>
    /// <exception cref="StageException">The table cannot be read, or has bad rows.</exception>
    public static TableSample Sample(string file, string shown, int most, bool quotes)
    {
        var delimiter = Opened(file, shown, text => Delimiter.Find(Lines(text), quotes)) ?? Delimiter.Usual(file);
        return Open(file, shown, delimiter, quotes, table =>
        {
            var faults = new RowFaults(shown);
            List<TableRow> rows = [.. table.Rows(faults.Add).Take(most)];
            return faults.Any ? throw faults.Refusal(null) : new TableSample(table.Columns, rows, delimiter, delimiter == Delimiter.Usual(file));
        });
    }

    private static List<string> Lines(StreamReader text)
    {
        List<string> lines = [];
        while (lines.Count < LinesForDelimiter && text.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static T Open<T>(string file, string shown, string delimiter, bool quotes, Func<Table, T> use) => Opened(file, shown, text =>
    {
        using var table = new Table(text, shown, delimiter, quotes);
        return use(table);
    });

    private static T Opened<T>(string file, string shown, Func<StreamReader, T> use)
    {
        try
        {
            using var text = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return use(text);
        }
        catch (DecoderFallbackException failure)
        {
            throw new StageException($"{shown} is not text in UTF-8; save it in that encoding, which spreadsheets call 'CSV UTF-8'.", failure);
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
}
