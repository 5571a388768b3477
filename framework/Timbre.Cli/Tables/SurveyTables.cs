using System.Globalization;
using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>What a folder of recordings holds, as a person reads it.</summary>
internal static class SurveyTables
{
    // A corpus of words may have hundreds; the JSON has all of them.
    private const int MostClasses = 20;

    public static void Show(IAnsiConsole console, Survey survey)
    {
        console.WriteLine(survey.Reason);
        if (survey.Alternatives.Count > 0)
        {
            console.WriteLine($"The class is '{survey.Label}'; --label names another: {string.Join(", ", survey.Alternatives)}.");
        }

        console.WriteLine(SurveyText.Totals(survey));
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("class");
        table.AddColumn(new TableColumn("recordings").RightAligned());
        table.AddColumn(new TableColumn("groups").RightAligned());
        foreach (var found in survey.Classes.Take(MostClasses))
        {
            table.AddRow(new Text(found.Label), Number(found.Recordings), found.Groups == 0 ? new Text("") : Number(found.Groups));
        }

        console.Write(table);
        if (survey.Classes.Count > MostClasses)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {survey.Classes.Count - MostClasses} classes more."));
        }

        foreach (var finding in survey.Findings)
        {
            console.WriteLine($"warning: {finding.Message} {finding.Remedy}");
            if (finding.Examples.Count > 0)
            {
                var dots = finding.Examples.Count < finding.Count ? ", …" : "";
                console.WriteLine($"  {string.Join(", ", finding.Examples.Select(example => SurveyText.Below(survey.Folder, example)))}{dots}");
            }
        }
    }

    private static Text Number(int value) => new(value.ToString("N0", CultureInfo.InvariantCulture));
}
