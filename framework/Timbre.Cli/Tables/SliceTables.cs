using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>The figures of each value of a column, as a person reads them.</summary>
internal static class SliceTables
{
    public static void Show(IAnsiConsole console, SliceColumn column)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn(Markup.Escape(column.Column)));
        foreach (var header in (string[])["recordings", "groups", "accuracy", "unweighted recall"])
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }

        table.AddColumn("");
        foreach (var slice in column.Slices)
        {
            string[] cells =
            [
                slice.Value, Figures.Count(slice.Recordings), Figures.Count(slice.Groups), Figures.With(slice.Accuracy, slice.AccuracyInterval),
                Figures.With(slice.UnweightedRecall, slice.UnweightedRecallInterval), slice.TooFew ? "too few to tell" : "",
            ];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        console.Write(table);
        if (column.Note is { } note)
        {
            console.WriteLine(note);
        }
    }
}
