using System.Globalization;
using CsvHelper;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Predictions as CSV, a row for each recording, window or segment; the label of what was rejected is empty. A recording that fails has a last row with its error.</summary>
internal sealed class PredictionCsv : IPredictionWriter
{
    private readonly CsvWriter _csv;
    private readonly IReadOnlyList<string> _labels;
    private readonly Detail _detail;
    private readonly PartSegments _segments;

    public PredictionCsv(TextWriter output, IReadOnlyList<string> labels, Detail detail)
    {
        (_csv, _labels, _detail, _segments) = (new CsvWriter(output, CultureInfo.InvariantCulture, leaveOpen: true), labels, detail, new PartSegments(labels));
        WriteRow(["path", .. Columns, "error"]);
    }

    private string[] Columns => _detail switch
    {
        Detail.Recording => ["seconds", "label", .. _labels],
        Detail.Windows => ["start_seconds", "end_seconds", "label", .. _labels],
        _ => ["start_seconds", "end_seconds", "label", "probability", "windows"],
    };

    public void Write(PredictionPart part)
    {
        foreach (var row in Rows(part))
        {
            WriteRow([part.Path, .. row, ""]);
        }

        if (part.End?.Error is { } error)
        {
            WriteRow([part.Path, .. new object?[Columns.Length], error]);
        }

        _csv.Flush();
    }

    private IEnumerable<object?[]> Rows(PredictionPart part) => (_detail, part.End) switch
    {
        (Detail.Windows, _) => part.Windows.Select(window => (object?[])
            [window.StartSeconds, window.EndSeconds, PredictionTables.Label(_labels, window), .. window.Probabilities.Cast<object?>()]),
        (Detail.Segments, _) => _segments.Of(part).Select(segment => (object?[])
            [segment.StartSeconds, segment.EndSeconds, segment.Label, segment.Probability, segment.Windows]),
        (_, { Error: null } end) => [[end.Seconds, end.Label, .. end.Probabilities.Cast<object?>()]],
        _ => [],
    };

    private void WriteRow(IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.NextRecord();
    }
}
