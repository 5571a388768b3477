using System.CommandLine;
using Timbre.Reports;

namespace Timbre.Cli.Commands;

/// <summary>`timbre report`: make a run's report.html anew.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        Argument<string> run = new("RUN") { Description = "The folder of a run, or of the folds of a cross-validation." };
        Command command = new("report", "Make the page that shows a run, report.html, anew from the run's files.") { run };
        command.SetAction(parsed =>
        {
            var folder = WorkingFolder.Resolve(parsed.GetValue(run)!);
            Console.Out.WriteLine($"report: {WorkingFolder.Show(RunReport.Write(folder))}");
            return ExitCode.Success;
        });
        return command;
    }
}
