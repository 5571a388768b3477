using System.Globalization;
using CsvHelper;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Predictions as CSV, a row for each recording or for each window, written as they come; the label of what was rejected is empty.</summary>
internal static class PredictionCsv
{
    public static void Write(TextWriter output, IReadOnlyList<string> labels, IEnumerable<RecordingPrediction> predictions, bool windows)
    {
        using var csv = new CsvWriter(output, CultureInfo.InvariantCulture, leaveOpen: true);
        WriteRow(csv, ["path", .. windows ? (string[])["start_seconds", "end_seconds"] : ["seconds"], "label", .. labels, "error"]);
        foreach (var prediction in predictions)
        {
            foreach (var row in Rows(labels, prediction, windows))
            {
                WriteRow(csv, row);
            }

            csv.Flush();
        }
    }

    private static IEnumerable<IEnumerable<object?>> Rows(IReadOnlyList<string> labels, RecordingPrediction prediction, bool windows)
    {
        if (prediction.Error is not null)
        {
            var empty = new object?[labels.Count + (windows ? 3 : 2)];
            return [[prediction.Path, .. empty, prediction.Error]];
        }

        return windows
            ? prediction.Windows.Select(window => (IEnumerable<object?>)
                [prediction.Path, window.StartSeconds, window.EndSeconds, PredictionTables.Label(labels, window), .. window.Probabilities.Cast<object?>(), ""])
            : [[prediction.Path, prediction.Seconds, prediction.Label, .. prediction.Probabilities.Cast<object?>(), ""]];
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
