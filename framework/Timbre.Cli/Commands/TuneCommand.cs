using System.CommandLine;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre tune`: search for the values of a pipeline that do best on its validation part.</summary>
internal static class TuneCommand
{
    public static Command Create(Terminal terminal)
    {
        PipelineArguments pipeline = new();
        RunArguments run = new();
        Option<bool> json = new("--json") { Description = "Print the report as JSON." };
        Option<string?> resume = new(RunCommand.ResumeName)
        {
            Description = "Go on with a search that was interrupted, or with more trials: its folder, or 'latest' (which is also meant when nothing follows).",
            HelpName = "SEARCH",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Command command = new("tune", "Search for the values of a pipeline's tune block that do best on its validation part; the test split is not judged.");
        pipeline.AddTo(command);
        run.AddTo(command);
        command.Options.Add(json);
        command.Options.Add(resume);
        command.SetAction(async (parsed, cancellation) =>
        {
            var loaded = pipeline.Load(parsed);
            var runs = run.Read(parsed);
            var options = new StudyOptions { RunsDirectory = runs.RunsDirectory, Resume = RunCommand.Resume(parsed, resume), Workers = runs.Workers, Loading = pipeline.Code.Options(parsed) };
            try
            {
                DryRunner.Run(loaded);
                var report = await Work.RunAsync(terminal, progress => Study.Run(loaded, options, new ProcessTrialRunner(), progress, cancellation)).ConfigureAwait(false);
                if (parsed.GetValue(json))
                {
                    Console.Out.WriteLine(report.ToJson());
                    ReportFile.Write(report.Folder, isTold: false);
                }
                else
                {
                    StudyTables.Show(terminal.Results, report);
                    Advise(report);
                    ReportFile.Write(report.Folder);
                }

                if (report.WithoutBest is { } reason)
                {
                    Terminal.Complain(reason);
                    return ExitCode.Failure;
                }

                return ExitCode.Success;
            }
            catch (RunCancelledException stopped)
            {
                ReportFile.Write(stopped.Folder, isTold: false);
                Terminal.Complain($"Stopped; the record and the checkpoints are kept. Go on with:\n  {RunCommand.ResumeLine(parsed, resume, stopped.Folder)}");
                return ExitCode.Interrupted;
            }
        });
        return command;
    }

    private static void Advise(StudyReport report)
    {
        Console.Out.WriteLine($"search: {WorkingFolder.Show(report.Folder)}");
        if (report is not { Best: { } best, BestPipeline: { } pipeline })
        {
            return;
        }

        Console.Out.WriteLine($"best:   {WorkingFolder.Show(pipeline)}");
        string[] judge = [.. ProgramName.Words, "run", WorkingFolder.Show(pipeline)];
        Console.Out.WriteLine(FormattableString.Invariant(
            $"""

            {report.Metric} {best.Value:F4} is the best of {Figures.Many(report.Trials.Count, "trial")}, chosen by the figure itself, so expect less of new recordings.
            The test split took no part in the choice. Judge the best pipeline by it once, at the end:
              {ShellWords.Join(judge)}
            """));
    }
}
