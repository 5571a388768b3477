using System.CommandLine;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre evaluate`: judge a trained model by the test split.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        PipelineArguments pipeline = new();
        RunArguments run = new();
        BundleArguments model = new();
        Option<bool> json = new("--json") { Description = "Print the report as JSON." };
        Command command = new("evaluate", "Judge a trained model by the test split of a pipeline's data.");
        pipeline.AddTo(command);
        model.AddTo(command);
        run.AddTo(command);
        command.Options.Add(json);
        command.SetAction(async (parsed, cancellation) =>
        {
            var loaded = pipeline.Load(parsed);
            var options = run.Read(parsed);
            var path = model.Path(terminal, parsed, Path.Combine(options.RunsDirectory, loaded.Pipeline.Name));
            using var bundle = Bundle.Load(path, BundleArguments.Options(pipeline.Code.Options(parsed)) with { Device = loaded.Pipeline.Device });
            var report = await Work.RunAsync(
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
}
