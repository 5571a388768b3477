using System.Globalization;
using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Two runs beside each other, as a person reads them.</summary>
internal static class ComparisonTables
{
    private const double Level = 0.05;

    // Longer values would wrap every row; --json has them whole.
    private const int LongestValue = 60;

    public static void Show(IAnsiConsole console, ComparisonReport report)
    {
        var unit = report.Resampled == ResampledUnit.Groups ? "group" : "recording";
        var table = new Table { Title = new TableTitle($"{Figures.Many(report.Shared, "shared recording")} of {Figures.Many(report.Units, unit)}"), Border = TableBorder.Rounded };
        table.AddColumn("");
        foreach (var header in (string[])["A", "B", "B - A", "p (permutation)"])
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }

        Row(table, "recordings judged", Figures.Count(report.A.Recordings), Figures.Count(report.B.Recordings), "", "");
        Row(table, "accuracy", report.Accuracy);
        Row(table, "unweighted recall", report.UnweightedRecall);
        Row(table, "recognised by this one only", Figures.Count(report.McNemar.OnlyA), Figures.Count(report.McNemar.OnlyB), "McNemar's p:", P(report.McNemar.PValue));
        console.Write(table);
        console.WriteLine($"A: {report.A.Folder}");
        console.WriteLine($"B: {report.B.Folder}");
        console.WriteLine(Verdict(report));
        console.WriteLine(report.Decides);
        foreach (var reason in new[] { report.Accuracy.NoInterval, report.UnweightedRecall.NoInterval }.OfType<string>().Distinct())
        {
            console.WriteLine(reason);
        }

        if (report.Caution is { } caution)
        {
            console.WriteLine(caution);
        }

        foreach (var reason in report.FlatteredBy)
        {
            console.WriteLine($"FLATTERED: {reason}");
        }

        ShowDifferences(console, report.Differences);
    }

    private static void ShowDifferences(IAnsiConsole console, IReadOnlyList<RunDifference> differences)
    {
        if (differences.Count == 0)
        {
            console.WriteLine("Nothing differs between the runs' pipelines, data, plugins and versions, as far as their folders tell.");
            return;
        }

        var table = new Table { Title = new TableTitle("What differs"), Border = TableBorder.Rounded };
        table.AddColumns("", "A", "B");
        foreach (var (what, a, b) in differences)
        {
            Row(table, what, Shown(a), Shown(b));
        }

        console.Write(table);
    }

    private static string Verdict(ComparisonReport report) => report.PValue < Level
        ? $"{(report.Accuracy.Difference > 0 ? "B" : "A")} recognises more (p = {P(report.PValue)})."
        : $"No difference is shown (p = {P(report.PValue)}).";

    private static void Row(Table table, string name, PairedFigure figure) => Row(
        table, name, Figures.Share(figure.A), Figures.Share(figure.B),
        figure.Interval is { } interval ? $"{Figures.Signed(figure.Difference)}  {Figures.Range(interval)}" : Figures.Signed(figure.Difference),
        P(figure.PermutationPValue));

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);

    private static string P(double value) => value < 0.0001 ? "< 0.0001" : value.ToString("F4", CultureInfo.InvariantCulture);

    private static string Shown(string? value) => value switch
    {
        null => "(absent)",
        { Length: > LongestValue } => $"{value[..LongestValue]}…",
        _ => value,
    };
}
