using System.Globalization;
using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>The results of a cross-validation, as a person reads them.</summary>
internal static class CrossValidationTables
{
    // Longer lists of groups would wrap every row.
    private const int GroupsShown = 4;

    public static void Show(IAnsiConsole console, CrossValidationReport report, IReadOnlyList<string> slices)
    {
        var table = new Table { Title = new TableTitle("Folds"), Border = TableBorder.Rounded };
        table.AddColumns("fold", "tested on");
        foreach (var header in (string[])["recordings", "accuracy", "unweighted recall"])
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }

        foreach (var fold in report.Folds)
        {
            Row(table, Text(fold.Fold), Groups(fold.Groups), Text(fold.Report.Recordings), Share(fold.Report.Accuracy), Share(fold.Report.UnweightedRecall));
        }

        Row(table, "mean", "", "", Spread(report.Accuracy), Spread(report.UnweightedRecall));
        console.Write(table);
        if (report.Lacking is { } lacking)
        {
            console.WriteLine($"unweighted recall over the classes that occur: {lacking}");
        }

        EvaluationTables.Show(console, report.Pooled, slices, "All folds together");
        if (report.Flattered)
        {
            console.WriteLine("Folds share groups or recordings between training and test data, so these scores are flattered; split by group.");
        }
    }

    private static string Groups(IReadOnlyList<string> groups) => groups.Count <= GroupsShown
        ? string.Join(", ", groups)
        : $"{string.Join(", ", groups.Take(GroupsShown))} and {Text(groups.Count - GroupsShown)} more";

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);

    private static string Spread(Spread spread) => $"{Share(spread.Mean)} ± {Share(spread.Deviation)}";

    private static string Share(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
