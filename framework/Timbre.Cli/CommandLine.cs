using System.CommandLine;
using Timbre.Cli.Commands;

namespace Timbre.Cli;

/// <summary>The command `timbre`: its subcommands, and how it ends.</summary>
internal static class CommandLine
{
    // After Ctrl-C a run finishes its step and writes a checkpoint; a second Ctrl-C ends it at once.
    private static readonly TimeSpan TimeToSave = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(string[] args)
    {
        var terminal = new Terminal();
        Option<bool> quiet = new("--quiet", "-q") { Description = "Print results and errors only.", Recursive = true };
        var parsed = Create(terminal, quiet).Parse(args);
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
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToSave }).ConfigureAwait(false);
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
            PredictCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            PluginsCommand.Create(terminal),
            SchemaCommand.Create(),
        };
    }
}
