using System.CommandLine;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre compare`: whether one of two runs is better on the recordings that both judged, and what differs between them.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> a = new("A") { Description = "The folder of a run that was evaluated, of a model's evaluation, or of all folds or repetitions." };
        Argument<string> b = new("B") { Description = "The folder of another." };
        Option<bool> json = new("--json") { Description = "Print the report as JSON." };
        Command command = new("compare", "Test whether one of two runs is better on the recordings that both judged, and say what differs between them.") { a, b, json };
        command.SetAction(parsed =>
        {
            var report = RunComparison.Of(Folder(parsed.GetValue(a)!), Folder(parsed.GetValue(b)!));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(report.ToJson());
            }
            else
            {
                ComparisonTables.Show(terminal.Results, report);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static string Folder(string named) => named.TrimEnd(Path.DirectorySeparatorChar);
}
