using System.Globalization;
using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>What a search came to, as a person reads it.</summary>
internal static class StudyTables
{
    // The rest is in trials.csv.
    private const int TrialsShown = 30;

    public static void Show(IAnsiConsole console, StudyReport report)
    {
        var table = new Table { Title = new TableTitle("Trials, the best first"), Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn("trial").RightAligned());
        table.AddColumn(new TableColumn(Markup.Escape(report.Metric)).RightAligned());
        table.AddColumn(new TableColumn("epochs").RightAligned());
        foreach (var path in report.Paths)
        {
            table.AddColumn(new TableColumn(Markup.Escape(path)).RightAligned());
        }

        table.AddColumn("state");
        foreach (var trial in report.Trials.Take(TrialsShown))
        {
            table.AddRow([.. Cells(report, trial).Select(cell => new Text(cell))]);
        }

        console.Write(table);
        if (report.Trials.Count > TrialsShown)
        {
            console.WriteLine(FormattableString.Invariant($"and {report.Trials.Count - TrialsShown} more in {StudyReport.TableName}"));
        }

        ShowImportance(console, report.Importance);
    }

    private static IEnumerable<string> Cells(StudyReport report, Trial trial) =>
    [
        trial.Number.ToString(CultureInfo.InvariantCulture),
        trial.Value?.ToString("F4", CultureInfo.InvariantCulture) ?? "",
        trial.Epochs.Count.ToString(CultureInfo.InvariantCulture),
        .. report.Paths.Select(path => TrialText.Short(trial.Find(path))),
        trial.Error is null ? trial.State.ToString().ToLowerInvariant() : TrialText.Short($"{trial.State.ToString().ToLowerInvariant()}: {TrialText.FirstLine(trial.Error)}"),
    ];

    private static void ShowImportance(IAnsiConsole console, IReadOnlyList<ParameterImportance> importance)
    {
        if (importance.Count < 2)
        {
            return;
        }

        var table = new Table { Title = new TableTitle("What decided (PED-ANOVA)"), Border = TableBorder.Rounded };
        table.AddColumn("path");
        table.AddColumn(new TableColumn("share").RightAligned());
        foreach (var path in importance)
        {
            table.AddRow(new Text(path.Path), new Text(path.Share.ToString("P0", CultureInfo.InvariantCulture)));
        }

        console.Write(table);
    }
}
