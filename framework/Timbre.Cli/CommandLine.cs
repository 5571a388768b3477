using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Timbre.Cli.Commands;

namespace Timbre.Cli;

/// <summary>The command `timbre`: its subcommands, and how it ends.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var terminal = new Terminal();
        Option<bool> quiet = new("--quiet", "-q") { Description = "Print results and errors only.", Recursive = true };
        var parsed = Create(terminal, quiet).Parse([.. RunCommand.Arguments(args)]);
        if (ArgumentErrors.LacksCommand(parsed))
        {
            new HelpAction().Invoke(parsed);
            return ExitCode.WrongInput;
        }

        if (ArgumentErrors.Of(parsed) is { Count: > 0 } errors)
        {
            foreach (var error in errors)
            {
                Terminal.Complain($"error: {error}");
            }

            Terminal.Complain($"See '{ArgumentErrors.PathOf(parsed.CommandResult.Command)} --help'.");
            return ExitCode.WrongInput;
        }

        terminal.Quiet = parsed.GetValue(quiet);

        try
        {
            // Only what can stop in good order catches the signals; everything else ends as the system ends it.
            using var interruption = parsed.Action is AsynchronousCommandLineAction ? new Interruption() : null;
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                interruption?.Token ?? CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return ErrorReport.Show(exception);
        }
    }

    private static RootCommand Create(Terminal terminal, Option<bool> quiet)
    {
        return new RootCommand("Timbre trains and runs recognisers of sounds and voices that a YAML pipeline describes.")
        {
            quiet,
            RunCommand.Create(terminal),
            RunCommand.CreateTrain(terminal),
            EvaluateCommand.Create(terminal),
            MatrixCommand.Create(terminal),
            CompareCommand.Create(terminal),
            TuneCommand.Create(terminal),
            TrialCommand.Create(),
            PredictCommand.Create(terminal),
            ListenCommand.Create(terminal),
            DriftCommand.Create(terminal),
            ExtractCommand.Create(terminal),
            ReportCommand.Create(),
            InspectCommand.Create(terminal),
            InitCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            PluginsCommand.Create(terminal),
            SchemaCommand.Create(),
            DocsCommand.Create(terminal),
        };
    }
}
