using System.Globalization;
using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Predictions as a table for a person.</summary>
internal static class PredictionTables
{
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
            prediction.Path, Number(window.StartSeconds, "F2"), Number(window.EndSeconds, "F2"), Best(labels, window.Probabilities),
            .. window.Probabilities.Select(probability => Number(probability, "F4")),
        ])
        : [[prediction.Path, Number(prediction.Seconds, "F2"), prediction.Label!, .. prediction.Probabilities.Select(probability => Number(probability, "F4"))]];

    internal static string Best(IReadOnlyList<string> labels, IReadOnlyList<double> probabilities) =>
        labels[Enumerable.Range(0, labels.Count).MaxBy(i => probabilities[i])];

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
