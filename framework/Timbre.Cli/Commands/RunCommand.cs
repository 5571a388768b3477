using System.CommandLine;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre run` and `timbre train`: train, save, and with `run` evaluate on the test split.</summary>
internal static class RunCommand
{
    /// <summary>The option that names a run to go on with.</summary>
    public const string ResumeName = "--resume";

    /// <summary>
    /// The arguments with 'latest' after a <c>--resume</c> that a pipeline follows: the parser would take the pipeline for the run.
    /// </summary>
    public static IEnumerable<string> Arguments(IReadOnlyList<string> arguments) => arguments.SelectMany((argument, index) =>
        argument == ResumeName && index + 1 < arguments.Count && IsPipeline(arguments[index + 1])
            ? [argument, RunOptions.Latest]
            : (string[])[argument]);

    public static Command Create(Terminal terminal) => Create(
        terminal,
        new Command("run", "Train, evaluate on the test split, and save the run and its bundle."),
        Experiment.Run,
        judges: true);

    public static Command CreateTrain(Terminal terminal) => Create(
        terminal,
        new Command("train", "Train and save the run and its bundle, without touching the test split."),
        Experiment.Train,
        judges: false);

    private static Command Create(
        Terminal terminal,
        Command command,
        Func<Timbre.Pipelines.LoadedPipeline, RunOptions, IProgress<EngineEvent>?, CancellationToken, RunResult> work,
        bool judges)
    {
        PipelineArguments pipeline = new();
        RunArguments run = new();
        Option<string?> resume = new(ResumeName)
        {
            Description = "Go on with a run that was interrupted: its folder, or 'latest' (which is also meant when nothing follows).",
            HelpName = "RUN",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> from = new("--from")
        {
            Description = "Start from the weights of a trained model, and keep what its features learned: a file model.timbre or the folder of its run.",
            HelpName = "BUNDLE",
        };
        pipeline.AddTo(command);
        run.AddTo(command);
        if (judges)
        {
            run.AddSlicesTo(command);
        }

        command.Options.Add(from);
        command.Options.Add(resume);
        command.SetAction(async (parsed, cancellation) =>
        {
            var loaded = pipeline.Load(parsed);
            var parent = parsed.GetValue(from) is { } named ? ParentModel.Read(BundleArguments.File(named)) : null;
            var options = run.Read(parsed) with { Resume = Resume(parsed, resume), From = parent };
            try
            {
                var result = await Work.RunAsync(terminal, progress => work(loaded, options, progress, cancellation)).ConfigureAwait(false);
                Show(terminal, result, options.Slices);
                return ExitCode.Success;
            }
            catch (RunCancelledException stopped)
            {
                var kept = stopped.HasCheckpoint ? "Stopped; a checkpoint is kept." : "Stopped before the first checkpoint, so the run begins again.";
                Terminal.Complain($"{kept} Go on with:\n  {ResumeLine(parsed, resume, stopped.Folder)}");
                return ExitCode.Interrupted;
            }
        });
        return command;
    }

    private static bool IsPipeline(string argument) => Path.GetExtension(argument) is ".yaml" or ".yml" && !Directory.Exists(argument);

    /// <summary>The run that <c>--resume</c> names; null where it is not given.</summary>
    public static string? Resume(ParseResult parsed, Option<string?> resume) => parsed.GetResult(resume) switch
    {
        null => null,
        _ => parsed.GetValue(resume) is { } named and not RunOptions.Latest ? WorkingFolder.Resolve(named) : RunOptions.Latest,
    };

    /// <summary>The command line that goes on with a run.</summary>
    public static string ResumeLine(ParseResult parsed, Option<string?> resume, string folder)
    {
        var words = parsed.Tokens.Select(token => token.Value).ToList();
        if (parsed.GetResult(resume) is { IdentifierToken: { } name } given)
        {
            words.RemoveRange(words.IndexOf(name.Value), 1 + given.Tokens.Count);
        }

        return ShellWords.Join([.. ProgramName.Words, .. words, ResumeName, WorkingFolder.Show(folder)]);
    }

    private static void Show(Terminal terminal, RunResult result, IReadOnlyList<string> slices)
    {
        if (result.Report is { } report)
        {
            EvaluationTables.Show(terminal.Results, report, slices);
        }

        Console.Out.WriteLine($"run:    {WorkingFolder.Show(result.Folder)}");
        Console.Out.WriteLine($"bundle: {WorkingFolder.Show(result.Bundle)}");
        ReportFile.Write(result.Folder);
    }
}
