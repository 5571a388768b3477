using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>The results of models on each other's corpora, as a person reads them.</summary>
internal static class MatrixTables
{
    public static void Show(IAnsiConsole console, MatrixReport report)
    {
        Show(console, report, "Unweighted recall", cell => Figures.With(cell.UnweightedRecall, cell.Intervals?.UnweightedRecall));
        Show(console, report, "Accuracy", cell => Figures.With(cell.Accuracy, cell.Intervals?.Accuracy));
        Show(console, report, "Recordings and groups judged", Judged);
        console.WriteLine("Each row is a model, each column what it is judged by: its own test data on the diagonal, the whole of the other corpus elsewhere.");
        console.WriteLine("In brackets 95 % intervals: how far a figure would differ on other groups (speakers) of the judged corpus. None where too few groups have every class.");
        foreach (var cell in report.Cells)
        {
            foreach (var reason in cell.FlatteredBy)
            {
                console.WriteLine($"flattered: {Name(cell)}: {reason}");
            }

            foreach (var caution in new[] { cell.Intervals?.Caution, cell.Intervals?.NoInterval }.OfType<string>())
            {
                console.WriteLine($"intervals: {Name(cell)}: {caution}");
            }
        }
    }

    private static string Judged(MatrixCell cell) => cell.Intervals is { Resampled: ResampledUnit.Groups } intervals
        ? $"{Figures.Count(cell.Recordings)} of {Figures.Count(intervals.Units)}"
        : $"{Figures.Count(cell.Recordings)}, groups unknown";

    private static string Name(MatrixCell cell) => cell.Train == cell.Test ? $"{cell.Train} on its test data" : $"{cell.Train} on {cell.Test}";

    private static void Show(IAnsiConsole console, MatrixReport report, string title, Func<MatrixCell, string> figure)
    {
        var table = new Table { Title = new TableTitle(report.Flattered ? $"{title} (* FLATTERED)" : title), Border = TableBorder.Rounded };
        table.AddColumn("trained on \\ judged by");
        foreach (var name in report.Pipelines)
        {
            table.AddColumn(new TableColumn(Markup.Escape(name)).RightAligned());
        }

        foreach (var row in report.Cells.GroupBy(cell => cell.Train))
        {
            table.AddRow([new Text(row.Key), .. row.Select(cell => new Text((cell.Flattered ? "* " : "") + figure(cell)))]);
        }

        console.Write(table);
    }
}
