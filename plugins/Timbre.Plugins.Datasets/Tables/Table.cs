using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Timbre.Plugins.Datasets;

/// <summary>A CSV or TSV file, row by row, with the line of each row.</summary>
internal sealed class Table : IDisposable
{
    private readonly CsvParser _parser;
    private readonly string _shown;
    private readonly string _delimiter;

    /// <summary>Reads the header of a table.</summary>
    /// <param name="text">The table.</param>
    /// <param name="shown">The file as messages name it.</param>
    /// <param name="delimiter">The character between columns.</param>
    /// <param name="quotes">Whether quotation marks enclose fields.</param>
    public Table(TextReader text, string shown, string delimiter, bool quotes = true)
    {
        (_shown, _delimiter) = (shown, delimiter);
        _parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            Mode = quotes ? CsvMode.RFC4180 : CsvMode.NoEscape,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bad => throw new StageException(
                $"{Origin(Line)}: a quotation mark is not closed, or stands in the middle of a field: {Shortened(bad.RawRecord)}{(Line == 1 ? Delimiter.Hint(bad.RawRecord, delimiter) : "")}"),
        });
        Columns = Header();
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    // The parser counts the line that a record ends on; the fields of a record may hold line breaks.
    private int Line => _parser.RawRow - _parser.RawRecord.TrimEnd('\r', '\n').Count(character => character == '\n');

    /// <summary>All rows with as many fields as the header has, in order.</summary>
    /// <param name="refuse">Called with what is wrong with each other row, a full sentence.</param>
    public IEnumerable<TableRow> Rows(Action<string> refuse)
    {
        while (_parser.Read())
        {
            var fields = _parser.Record!;
            var origin = Origin(Line);
            if (fields.Length != Columns.Count)
            {
                refuse(FormattableString.Invariant($"{origin}: the row has {fields.Length} fields, and the header names {Columns.Count} columns; ")
                    + "put a field that holds the delimiter in quotation marks.");
                continue;
            }

            var values = Columns.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            yield return new TableRow(origin, values);
        }
    }

    public void Dispose() => _parser.Dispose();

    private string[] Header()
    {
        if (!_parser.Read())
        {
            throw new StageException($"{_shown} is empty; its first line must name the columns.");
        }

        var columns = _parser.Record!;
        var twice = columns.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? columns : throw new StageException(HeaderRow.Recording(columns) is { } recording
            ? HeaderRow.Refusal(_shown, recording, _delimiter)
            : $"{_shown} has more than one column '{twice.Key}'; name each column once.");
    }

    private string Origin(int line) => string.Create(CultureInfo.InvariantCulture, $"{_shown}:{line}");

    private static string Shortened(string text) => text.Length <= 80 ? text.Trim() : text[..80] + "…";
}

/// <summary>One row of a table.</summary>
/// <param name="Origin">The file and the line, as <c>manifest.csv:12</c>.</param>
/// <param name="Values">The fields by column.</param>
internal sealed record TableRow(string Origin, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>A field, or null where it is empty.</summary>
    public string? this[string column] => Values.GetValueOrDefault(column) is { Length: > 0 } value ? value : null;
}
