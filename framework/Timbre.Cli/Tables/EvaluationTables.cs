using Spectre.Console;
using Timbre.Engine;
using static Timbre.Cli.Figures;

namespace Timbre.Cli;

/// <summary>The results of an evaluation, as a person reads them.</summary>
internal static class EvaluationTables
{
    // More would push the figures off the screen.
    private const int LeaksShown = 5;

    public static void Show(IAnsiConsole console, EvaluationReport report, IReadOnlyList<string> slices, string title = "Test split")
    {
        console.Write(Summary(report, title));
        console.Write(Classes(report));
        console.Write(Confusion(report));
        foreach (var column in report.Slices.Where(column => slices.Contains(column.Column)))
        {
            SliceTables.Show(console, column);
        }

        if (report.Chance is { } chance)
        {
            console.WriteLine($"{Title(chance.Kind)}: {chance.Reason}");
        }

        if (report.Intervals?.Caution is { } caution && report.Chance?.Kind != ChanceKind.TooFew)
        {
            console.WriteLine($"intervals: {caution}");
        }

        if (report.Intervals?.NoInterval is { } flat)
        {
            console.WriteLine($"intervals: {flat}");
        }

        foreach (var failed in report.Failed)
        {
            console.WriteLine($"left out: {failed.Error}");
        }

        if (report.Audit is { Flattered: true } audit)
        {
            ShowLeaks(console, audit);
        }
    }

    private static string Title(ChanceKind kind) => kind switch
    {
        ChanceKind.NotBetter => "no better than guessing",
        ChanceKind.TooFew => "too few to tell",
        _ => "not shown to beat guessing",
    };

    private static void ShowLeaks(IAnsiConsole console, AuditReport audit)
    {
        foreach (var group in audit.SharedGroups.Take(LeaksShown))
        {
            console.WriteLine($"shared: the group {group.Group} is in {string.Join(" and ", group.Parts.Select(Name))}");
        }

        foreach (var set in audit.Duplicates.Where(set => set.AcrossParts).Take(LeaksShown))
        {
            console.WriteLine($"the same: {string.Join(", ", set.Recordings.Select(recording => $"{recording.Path} ({Name(recording.Part)})"))}");
        }

        if (audit.SharedGroups.Count > LeaksShown || audit.DuplicatesAcrossParts > LeaksShown)
        {
            console.WriteLine($"The first {Count(LeaksShown)} of each kind are shown; {RunFolder.MetricsName} of the run lists all.");
        }
    }

    private static string Name(SplitPart part) => part.ToString().ToLowerInvariant();

    private static Table Summary(EvaluationReport report, string title)
    {
        var table = new Table { Title = new TableTitle(report.Flattered ? $"{title} (FLATTERED)" : title), Border = TableBorder.Rounded }.HideHeaders().AddColumns("what", "value");
        AddRow(table, "recordings", Count(report.Recordings));
        foreach (var reason in report.FlatteredBy)
        {
            AddRow(table, "flattered", reason);
        }

        AddRow(table, "accuracy", With(report.Accuracy, report.Intervals?.Accuracy));
        if (report.Rejected > 0)
        {
            AddRow(table, "rejected as unknown", $"{Count(report.Rejected)} (coverage {Share(report.Coverage)})");
            AddRow(table, "accuracy of the others", Share(report.DecidedAccuracy ?? 0));
        }

        AddRow(table, "unweighted recall", With(report.UnweightedRecall, report.Intervals?.UnweightedRecall));
        if (report.Auc is { } auc)
        {
            AddRow(table, "area under the ROC curve", With(auc, report.Intervals?.Auc));
            AddRow(table, "equal error rate", Share(report.EqualErrorRate));
        }

        if (report.ExpectedCalibrationError is { } calibration)
        {
            AddRow(table, "expected calibration error", Share(calibration));
        }

        if (report.Intervals is { Accuracy: not null } intervals)
        {
            AddRow(table, "in brackets", $"95 % intervals over {Many(intervals.Units, intervals.Resampled == ResampledUnit.Groups ? "group" : "recording")}{(intervals.Reliable ? "" : ", too few to rely on")}");
        }

        AddRow(table, "always the largest class", Share(report.MajorityAccuracy));
        AddRow(table, "accuracy of single windows", $"{Share(report.WindowAccuracy)} of {Count(report.Windows)}");
        if (report.Adaptation is { } adaptation)
        {
            AddRow(table, "features adapted to", adaptation.Groups == 0 ? "no group: all are in the training data"
                : $"{Many(adaptation.Groups, "group")}, from their {Many(adaptation.Recordings, "recording")} without labels");
        }

        // Nothing is known of what the model learned from where the test part stands alone.
        if (report.Audit is { } audit && audit.Parts.Any(part => part.Part != SplitPart.Test && part.Recordings > 0))
        {
            AddRow(table, "groups disjoint", Disjoint(audit));
            AddRow(table, "duplicates across parts", audit.DuplicatesAcrossParts == 0 ? "none" : $"{Count(audit.DuplicatesAcrossParts)}: this score is flattered");
        }

        return table;
    }

    private static string Disjoint(AuditReport audit) => audit.GroupsDisjoint switch
    {
        true => $"yes ({string.Join(", ", audit.Parts.Select(part => $"{Count(part.Groups)} in {Name(part.Part)}"))})",
        false => $"NO: {Many(audit.SharedGroups.Count, "group")} {(audit.SharedGroups.Count == 1 ? "is" : "are")} in more than one part, so this score is flattered",
        null => $"unknown: {Many(audit.WithoutGroup, "recording")} {(audit.WithoutGroup == 1 ? "has" : "have")} no group",
    };

    private static Table Classes(EvaluationReport report)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("class");
        foreach (var header in (string[])["precision", "recall", "F1", "AUC", "recordings"])
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }

        foreach (var metrics in report.Classes)
        {
            AddRow(table, metrics.Label, Share(metrics.Precision), Share(metrics.Recall), Share(metrics.F1), Share(metrics.Auc), Count(metrics.Support));
        }

        return table;
    }

    private static Table Confusion(EvaluationReport report)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("true \\ predicted");
        foreach (var label in report.Labels)
        {
            table.AddColumn(new TableColumn(Markup.Escape(label)).RightAligned());
        }

        if (report.Rejected > 0)
        {
            table.AddColumn(new TableColumn("(unknown)").RightAligned());
        }

        foreach (var (metrics, row) in report.Classes.Zip(report.Confusion))
        {
            AddRow(table, [metrics.Label, .. row.Select(Count), .. report.Rejected > 0 ? [Count(metrics.Rejected)] : Array.Empty<string>()]);
        }

        return table;
    }

    private static void AddRow(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);
}
