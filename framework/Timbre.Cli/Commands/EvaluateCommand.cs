using System.CommandLine;
using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Cli.Commands;

/// <summary>`timbre evaluate`: judge a trained model by the test split, or a pipeline by cross-validation.</summary>
internal static class EvaluateCommand
{
    private static readonly string[] Everything =
        ["data.split.by=random", "data.split.folds=", "data.split.fold=1", "data.split.train=0", "data.split.validation=0", "data.split.test=1"];

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
        Command command = new("evaluate", "Judge a trained model by the test split of a pipeline's data, or a pipeline by cross-validation.");
        pipeline.AddTo(command);
        model.AddTo(command);
        run.AddTo(command);
        command.Options.Add(json);
        command.Options.Add(all);
        command.Options.Add(folds);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = run.Read(parsed);
            if (parsed.GetValue(folds) is { } number)
            {
                if (parsed.GetValue(all) || model.IsNamed(parsed))
                {
                    throw new InputException("--folds trains a model of its own for each fold; leave out --bundle and --all, or leave out --folds to judge a model.");
                }

                await CrossValidateAsync(terminal, further => pipeline.Load(parsed, [$"data.split.folds={number}", .. further]), options, parsed.GetValue(json), cancellation)
                    .ConfigureAwait(false);
                return ExitCode.Success;
            }

            var loaded = pipeline.Load(parsed, parsed.GetValue(all) ? Everything : []);
            var path = model.Path(terminal, parsed, Path.Combine(options.RunsDirectory, loaded.Pipeline.Name));
            using var bundle = Bundle.Load(path, BundleArguments.Options(pipeline.Code.Options(parsed)) with { Device = loaded.Pipeline.Device });
            var (report, _) = await Work.RunAsync(
                terminal, progress => Experiment.Evaluate(bundle, loaded, options, progress, cancellation)).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(report.ToJson());
            }
            else
            {
                EvaluationTables.Show(terminal.Results, report);
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
            return;
        }

        CrossValidationTables.Show(terminal.Results, report);
        Console.Out.WriteLine($"folds:  {WorkingFolder.Show(folder)}");
    }
}
