using System.Globalization;
using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Drift as a person reads it.</summary>
internal static class DriftTables
{
    private const int MostShown = 12;

    public static void Show(IAnsiConsole console, DriftReport report)
    {
        var table = new Table
        {
            Title = new TableTitle($"{Figures.Many(report.Recordings, "recording")}, compared with {Figures.Count(report.ReferenceRecordings)} of the training data"),
            Border = TableBorder.Rounded,
        };
        table.AddColumn("the largest changes");
        foreach (var header in (string[])["training", "now", "distance", "p", "stability index", ""])
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }

        foreach (var quantity in report.Quantities.Take(MostShown))
        {
            Row(table, quantity.Name, Number(quantity.Before), Number(quantity.Now), Hundredths(quantity.Distance), P(quantity.PValue),
                Hundredths(quantity.StabilityIndex), quantity.Drifts ? "DRIFT" : "");
        }

        console.Write(table);
        if (report.Labels.Count > 0)
        {
            var labels = new Table { Title = new TableTitle("Mean probability of each label"), Border = TableBorder.Rounded };
            labels.AddColumn("");
            labels.AddColumn(new TableColumn("validation").RightAligned());
            labels.AddColumn(new TableColumn("now").RightAligned());
            foreach (var label in report.Labels)
            {
                Row(labels, label.Label, Figures.Share(label.Before), Figures.Share(label.Now));
            }

            console.Write(labels);
        }

        console.WriteLine(report.Message);
        console.WriteLine(report.Criterion);
        foreach (var refusal in report.Unreadable)
        {
            console.WriteLine($"Not measured: {refusal}");
        }
    }

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    private static string Hundredths(double value) => value.ToString("F2", CultureInfo.InvariantCulture);

    private static string P(double value) => value < 0.0001 ? "< 0.0001" : value.ToString("F4", CultureInfo.InvariantCulture);
}
