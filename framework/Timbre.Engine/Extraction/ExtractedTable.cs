using System.Globalization;
using System.Text;

namespace Timbre.Engine;

/// <summary>The table of extracted items, as CSV: their place, label, group, part and length, then all columns of the recordings.</summary>
internal sealed class ExtractedTable : IDisposable
{
    private static readonly string[] Own = ["index", "path", "source", "label", "group", "split", "length"];
    private readonly StreamWriter _writer;
    private readonly IReadOnlyList<string> _columns;
    private readonly IReadOnlyList<string> _labels;
    private readonly bool _hasPaths;

    /// <summary>Writes the header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="samples">The recordings, whose columns follow our own.</param>
    /// <param name="labels">The names of the classes.</param>
    /// <param name="hasPaths">Whether each item is a file of its own.</param>
    /// <param name="values">Names of columns at the end, which <see cref="Write"/> gets values for.</param>
    public ExtractedTable(string path, IEnumerable<Sample> samples, IReadOnlyList<string> labels, bool hasPaths, IEnumerable<string> values)
    {
        _labels = labels;
        _hasPaths = hasPaths;
        var columns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sample in samples)
        {
            columns.UnionWith(sample.Recording.Columns.Keys);
        }

        _columns = [.. columns.Except(Own).Order(StringComparer.Ordinal)];
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        Line([.. Own.Where(name => name != "path" || hasPaths), .. _columns, .. values]);
    }

    /// <summary>Writes a row.</summary>
    /// <param name="index">The item's place, counted from 0.</param>
    /// <param name="item">The item.</param>
    /// <param name="file">Its file, relative to the table; null where it has none of its own.</param>
    /// <param name="values">Its numbers, for the columns at the end.</param>
    public void Write(int index, ExtractedItem item, string? file, ReadOnlySpan<float> values)
    {
        var recording = item.Sample.Recording;
        var fields = new List<string>
        {
            index.ToString(CultureInfo.InvariantCulture), recording.Name, _labels[item.Sample.Label], recording.Group ?? "",
            item.Part.ToString().ToLowerInvariant(), item.Length.ToString(CultureInfo.InvariantCulture),
        };
        if (_hasPaths)
        {
            fields.Insert(1, file!);
        }

        fields.AddRange(_columns.Select(column => recording.Columns.GetValueOrDefault(column) ?? ""));
        foreach (var value in values)
        {
            // The shortest digits that read back to the same float32.
            fields.Add(value.ToString("R", CultureInfo.InvariantCulture));
        }

        Line(fields);
    }

    /// <summary>Ends the file.</summary>
    public void Dispose() => _writer.Dispose();

    private void Line(IEnumerable<string> fields) => _writer.WriteLine(string.Join(',', fields.Select(Field)));

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
