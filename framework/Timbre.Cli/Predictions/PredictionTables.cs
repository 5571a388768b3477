using System.Globalization;
using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Predictions as a table for a person, drawn when all are there, since columns are as wide as their widest cell.</summary>
internal sealed class PredictionTables(IAnsiConsole console, IReadOnlyList<string> labels, Detail detail) : IPredictionWriter
{
    // In brackets, so that no class can be mistaken for it.
    private const string Unknown = "(unknown)";
    private const string Failed = "(error)";

    private readonly PartSegments _segments = new(labels);
    private readonly List<string[]> _rows = [];
    private int _judged;

    /// <summary>The label of a window; null where it was rejected.</summary>
    public static string? Label(IReadOnlyList<string> labels, WindowScore window) =>
        window.Rejected ? null : labels[Enumerable.Range(0, labels.Count).MaxBy(i => window.Probabilities[i])];

    public void Write(PredictionPart part)
    {
        _rows.AddRange(Rows(part).Select(row => (string[])[part.Path, .. row]));
        _judged += part.End?.Error is null ? 1 : 0;
        if (part.End?.Error is not null)
        {
            // What is wrong stands below the table, where there is room for it.
            _rows.Add([part.Path, .. detail == Detail.Recording ? [""] : (string[])["", ""], Failed]);
        }
    }

    public void Complete()
    {
        if (_judged == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("file");
        foreach (var name in detail == Detail.Recording ? (string[])["seconds"] : ["start s", "end s"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn("label");
        foreach (var name in detail == Detail.Segments ? ["probability", "windows"] : labels)
        {
            table.AddColumn(new TableColumn(Markup.Escape(name)).RightAligned());
        }

        _rows.ForEach(row => table.AddRow([.. row.Select(cell => new Text(cell))]));
        console.Write(table);
        console.Profile.Out.Writer.Flush();
    }

    private IEnumerable<string[]> Rows(PredictionPart part) => (detail, part.End) switch
    {
        (Detail.Windows, _) => part.Windows.Select(window => (string[])
            [Number(window.StartSeconds, "F2"), Number(window.EndSeconds, "F2"), Label(labels, window) ?? Unknown, .. Probabilities(window.Probabilities)]),
        (Detail.Segments, _) => _segments.Of(part).Select(segment => (string[])
            [Number(segment.StartSeconds, "F2"), Number(segment.EndSeconds, "F2"), segment.Label ?? Unknown, Number(segment.Probability, "F4"), Number(segment.Windows, "F0")]),
        (_, { Error: null } end) => [[Number(end.Seconds, "F2"), end.Label ?? Unknown, .. Probabilities(end.Probabilities)]],
        _ => [],
    };

    private static IEnumerable<string> Probabilities(IEnumerable<double> values) => values.Select(value => Number(value, "F4"));

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
