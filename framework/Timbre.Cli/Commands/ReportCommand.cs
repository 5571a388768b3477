using System.CommandLine;
using Timbre.Reports;

namespace Timbre.Cli.Commands;

/// <summary>`timbre report`: make a run's report.html anew.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        Argument<string> run = new("RUN") { Description = "The folder of a run, of an evaluation or its folds, of a search, or of a matrix." };
        Command command = new("report", "Make the page that shows a run, an evaluation, a search or a matrix, report.html, anew from the files in its folder.") { run };
        command.SetAction(parsed =>
        {
            var folder = WorkingFolder.Resolve(parsed.GetValue(run)!);
            Console.Out.WriteLine($"report: {WorkingFolder.Show(RunReport.Write(folder))}");
            return ExitCode.Success;
        });
        return command;
    }
}
