using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>The results on several splits, as a person reads them.</summary>
internal static class RepeatTables
{
    public static void Show(IAnsiConsole console, RepeatReport report)
    {
        var table = new Table { Title = new TableTitle(report.Flattered ? "Splits (FLATTERED)" : "Splits"), Border = TableBorder.Rounded };
        foreach (var header in (string[])["split", "split seed", "recordings", "accuracy", "unweighted recall", "AUC"])
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }

        foreach (var (repeat, seed, _, figures) in report.Repeats)
        {
            Row(table, Figures.Count(repeat), Figures.Count(seed), Figures.Count(figures.Recordings),
                Figures.With(figures.Accuracy, figures.Intervals?.Accuracy), Figures.With(figures.UnweightedRecall, figures.Intervals?.UnweightedRecall), Figures.Share(figures.Auc));
        }

        Row(table, "mean", "", "", Figures.Spread(report.Accuracy), Figures.Spread(report.UnweightedRecall), report.Auc is { } auc ? Figures.Spread(auc) : "-");
        console.Write(table);
        console.WriteLine("Only the split differs: weights, order and augmentation start from the pipeline's own seed each time.");
        foreach (var reason in report.FlatteredBy)
        {
            console.WriteLine($"flattered: {reason}");
        }
    }

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);
}
