using System.CommandLine;
using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Cli.Commands;

/// <summary>`timbre evaluate`: judge a trained model by the test split, or a pipeline by cross-validation.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        PipelineArguments pipeline = new();
        RunArguments run = new();
        BundleArguments model = new();
        Option<bool> json = new("--json") { Description = "Print the report as JSON." };
        Option<bool> all = new("--all") { Description = "Judge by all recordings of the data, not only by the test split: for data that the model never saw." };
        Option<string?> folds = new("--folds")
        {
            Description = "Train and judge once for each fold instead: a number of folds, or each-group to leave one group (speaker) out each time.",
            HelpName = "N|each-group",
        };
        Option<int?> repeat = new("--repeat")
        {
            Description = "Train and judge on this many random splits instead, the pipeline's own first; with --folds a cross-validation each.",
            HelpName = "N",
        };
        Option<string?> resume = new(RunCommand.ResumeName)
        {
            Description = "Go on with folds or repetitions that were interrupted: their folder, or 'latest' (which is also meant when nothing follows).",
            HelpName = "FOLDER",
            Arity = ArgumentArity.ZeroOrOne,
        };
        repeat.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 2 or > 1000)
            {
                result.AddError($"--repeat is {result.Tokens[0].Value}; it must be between 2 and 1000.");
            }
        });
        Command command = new("evaluate", "Judge a trained model by the test split of a pipeline's data, or a pipeline by cross-validation.");
        pipeline.AddTo(command);
        model.AddTo(command);
        run.AddTo(command);
        run.AddSlicesTo(command);
        command.Options.Add(json);
        command.Options.Add(all);
        command.Options.Add(folds);
        command.Options.Add(repeat);
        command.Options.Add(resume);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = run.Read(parsed) with { Resume = RunCommand.Resume(parsed, resume) };
            var number = parsed.GetValue(folds);
            if ((number is not null || parsed.GetValue(repeat) is not null) && (parsed.GetValue(all) || model.IsNamed(parsed)))
            {
                throw new InputException(
                    "--folds and --repeat train models of their own; leave out --bundle and --all, or leave out --folds and --repeat to judge a model.");
            }

            LoadedPipeline Load(IReadOnlyList<string> further) => pipeline.Load(parsed, number is null ? further : [$"data.split.folds={number}", .. further]);

            try
            {
                if (parsed.GetValue(repeat) is { } repeats)
                {
                    await RepeatAsync(terminal, Load, repeats, options, parsed.GetValue(json), cancellation).ConfigureAwait(false);
                    return ExitCode.Success;
                }

                if (number is not null)
                {
                    await CrossValidateAsync(terminal, Load, options, parsed.GetValue(json), cancellation).ConfigureAwait(false);
                    return ExitCode.Success;
                }
            }
            catch (RunCancelledException stopped)
            {
                Terminal.Complain($"Stopped; what is finished is kept, with a checkpoint of the rest. Go on with:\n  {RunCommand.ResumeLine(parsed, resume, stopped.Folder)}");
                return ExitCode.Interrupted;
            }

            if (options.Resume is not null)
            {
                throw new InputException("--resume goes on with folds or repetitions; give it with the same --folds or --repeat as before, or leave it out to judge a model.");
            }

            var loaded = pipeline.Load(parsed, parsed.GetValue(all) ? Experiment.WholeCorpus : []);
            var path = model.Path(terminal, parsed, Path.Combine(options.RunsDirectory, loaded.Pipeline.Name));
            using var bundle = Bundle.Load(path, BundleArguments.Options(pipeline.Code.Options(parsed)) with { Device = loaded.Pipeline.Device });
            var (report, folder) = await Work.RunAsync(
                terminal, progress => KeptEvaluation.Run(bundle, path, loaded, options, progress, cancellation)).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(report.ToJson());
                ReportFile.Write(folder, isTold: false);
            }
            else
            {
                EvaluationTables.Show(terminal.Results, report, options.Slices);
                Console.Out.WriteLine($"judged: {WorkingFolder.Show(folder)}");
                ReportFile.Write(folder);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static async Task CrossValidateAsync(
        Terminal terminal, Func<IReadOnlyList<string>, LoadedPipeline> load, RunOptions options, bool json, CancellationToken cancellation)
    {
        var (report, folder) = await Work.RunAsync(terminal, progress => CrossValidation.Run(load, options, progress, cancellation)).ConfigureAwait(false);
        if (json)
        {
            Console.Out.WriteLine(report.ToJson());
            ReportFile.Write(folder, isTold: false);
            return;
        }

        CrossValidationTables.Show(terminal.Results, report, options.Slices);
        Console.Out.WriteLine($"folds:  {WorkingFolder.Show(folder)}");
        ReportFile.Write(folder);
    }

    private static async Task RepeatAsync(
        Terminal terminal, Func<IReadOnlyList<string>, LoadedPipeline> load, int repeats, RunOptions options, bool json, CancellationToken cancellation)
    {
        var (report, folder) = await Work.RunAsync(terminal, progress => RepeatedSplits.Run(load, repeats, options, progress, cancellation)).ConfigureAwait(false);
        if (json)
        {
            Console.Out.WriteLine(report.ToJson());
            ReportFile.Write(folder, isTold: false);
            return;
        }

        RepeatTables.Show(terminal.Results, report);
        Console.Out.WriteLine($"splits: {WorkingFolder.Show(folder)}");
        ReportFile.Write(folder);
    }
}
