using System.Globalization;
using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Predictions as a table for a person.</summary>
internal static class PredictionTables
{
    // In brackets, so that no class can be mistaken for it.
    private const string Unknown = "(unknown)";

    public static void Show(IAnsiConsole console, IReadOnlyList<string> labels, IReadOnlyList<RecordingPrediction> predictions, bool windows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("file");
        if (windows)
        {
            table.AddColumn(new TableColumn("start s").RightAligned());
            table.AddColumn(new TableColumn("end s").RightAligned());
        }
        else
        {
            table.AddColumn(new TableColumn("seconds").RightAligned());
        }

        table.AddColumn("label");
        foreach (var label in labels)
        {
            table.AddColumn(new TableColumn(Markup.Escape(label)).RightAligned());
        }

        foreach (var prediction in predictions.Where(prediction => prediction.Error is null))
        {
            foreach (var row in Rows(labels, prediction, windows))
            {
                table.AddRow([.. row.Select(cell => new Text(cell))]);
            }
        }

        console.Write(table);
    }

    private static IEnumerable<string[]> Rows(IReadOnlyList<string> labels, RecordingPrediction prediction, bool windows) => windows
        ? prediction.Windows.Select(window => (string[])
        [
            prediction.Path, Number(window.StartSeconds, "F2"), Number(window.EndSeconds, "F2"), Label(labels, window) ?? Unknown,
            .. window.Probabilities.Select(probability => Number(probability, "F4")),
        ])
        : [[prediction.Path, Number(prediction.Seconds, "F2"), prediction.Label ?? Unknown, .. prediction.Probabilities.Select(probability => Number(probability, "F4"))]];

    /// <summary>The label of a window; null where it was rejected.</summary>
    internal static string? Label(IReadOnlyList<string> labels, WindowScore window) =>
        window.Rejected ? null : labels[Enumerable.Range(0, labels.Count).MaxBy(i => window.Probabilities[i])];

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
