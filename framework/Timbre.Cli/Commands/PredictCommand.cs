using System.CommandLine;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre predict`: label recordings with a trained model.</summary>
internal static class PredictCommand
{
    private enum Layout
    {
        Table,
        Json,
        Csv,
    }

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Audio files, folders (with all below them) or patterns.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> json = new("--json") { Description = "Print a JSON array." };
        Option<bool> csv = new("--csv") { Description = "Print CSV." };
        Option<bool> windows = new("--windows") { Description = "Also print what each window says." };
        Option<string?> device = new("--device") { Description = "auto, cpu, cuda or cuda:N, instead of the bundle's.", HelpName = "DEVICE" };
        BundleArguments model = new();
        RunArguments run = new();
        CodeArguments code = new();
        Command command = new("predict", "Label recordings with a trained model.") { files, json, csv, windows, device };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("--json and --csv exclude each other; choose one.");
            }
        });
        model.AddTo(command);
        run.AddTo(command);
        code.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var paths = AudioFiles.Find(parsed.GetValue(files)!);
            var path = model.Path(terminal, parsed, run.RunsDirectory(parsed));
            var options = BundleArguments.Options(code.Options(parsed)) with { Device = parsed.GetValue(device) };
            using var bundle = Bundle.Load(path, options);
            var layout = parsed.GetValue(json) ? Layout.Json : parsed.GetValue(csv) ? Layout.Csv : Layout.Table;
            return await Work.RunAsync(terminal, progress =>
            {
                var predictions = new Watched(bundle.Classifier.Predict(paths, run.Workers(parsed), cancellation), paths.Count, progress);
                Print(terminal, layout, bundle.Classifier.Labels, predictions.Items(), parsed.GetValue(windows));
                return predictions.Failed == 0 ? ExitCode.Success : ExitCode.Failure;
            }).ConfigureAwait(false);
        });
        return command;
    }

    private static void Print(Terminal terminal, Layout layout, IReadOnlyList<string> labels, IEnumerable<RecordingPrediction> predictions, bool windows)
    {
        switch (layout)
        {
            case Layout.Json:
                using (var output = Console.OpenStandardOutput())
                {
                    PredictionJson.Write(output, labels, predictions, windows);
                    output.Write("\n"u8);
                }

                break;
            case Layout.Csv:
                PredictionCsv.Write(Console.Out, labels, predictions, windows);
                break;
            default:
                PredictionTables.Show(terminal.Results, labels, [.. predictions], windows);
                break;
        }
    }

    /// <summary>Passes predictions on, tells progress, and names what failed on standard error.</summary>
    private sealed class Watched(IEnumerable<RecordingPrediction> predictions, int total, IProgress<EngineEvent> progress)
    {
        public int Failed { get; private set; }

        public IEnumerable<RecordingPrediction> Items()
        {
            var done = 0;
            foreach (var prediction in predictions)
            {
                if (prediction.Error is { } error)
                {
                    Failed++;
                    Terminal.Complain($"error: {error}");
                }

                progress.Report(new RecordingPredicted(++done, total));
                yield return prediction;
            }
        }
    }
}
