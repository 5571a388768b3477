using System.CommandLine;
using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Cli.Commands;

/// <summary>`timbre matrix`: train with each of several pipelines, and judge each model by all of their corpora.</summary>
internal static class MatrixCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = new("PIPELINE") { Description = "Two or more pipelines with the same labels.", Arity = ArgumentArity.OneOrMore };
        PipelineArguments pipelines = new();
        RunArguments run = new();
        Option<bool> json = new("--json") { Description = "Print the report as JSON." };
        Option<string?> folds = new("--folds")
        {
            Description = "Judge each model of a corpus by folds of it, a number or each-group, instead of by its test split.",
            HelpName = "N|each-group",
        };
        Command command = new("matrix", "Train with each of several pipelines, and judge each model by the recordings of all: does it work on another corpus?");
        command.Arguments.Add(files);
        pipelines.AddOptionsTo(command);
        run.AddTo(command);
        command.Options.Add(json);
        command.Options.Add(folds);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = run.Read(parsed);
            var loads = parsed.GetValue(files)!
                .Select(file => (Func<IReadOnlyList<string>, LoadedPipeline>)(further => pipelines.LoadAt(parsed, file, isDry: true, further))).ToList();
            var (report, folder) = await Work.RunAsync(terminal, progress => CorpusMatrix.Run(
                loads, options, BundleArguments.Options(pipelines.Code.Options(parsed)), parsed.GetValue(folds), progress, cancellation)).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(report.ToJson());
                ReportFile.Write(folder, isTold: false);
                return ExitCode.Success;
            }

            MatrixTables.Show(terminal.Results, report);
            Console.Out.WriteLine($"matrix: {WorkingFolder.Show(folder)}");
            ReportFile.Write(folder);
            return ExitCode.Success;
        });
        return command;
    }
}
