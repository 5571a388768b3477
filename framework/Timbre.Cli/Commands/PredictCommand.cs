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
            Description = "Audio files, folders (with all below them) or patterns; .npy files for a model that was trained on arrays of features.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> json = new("--json") { Description = "Print a JSON array." };
        Option<bool> csv = new("--csv") { Description = "Print CSV." };
        Option<bool> windows = new("--windows") { Description = "Also print what each window says." };
        Option<string?> device = new("--device") { Description = "auto, cpu, cuda or cuda:N, instead of the bundle's.", HelpName = "DEVICE" };
        Option<string?> group = new("--group")
        {
            Description = "Whose recordings these all are, for a model that scales features by speaker; a speaker who is not in its training data is adapted to first, from all files named.",
            HelpName = "NAME",
        };
        BundleArguments model = new();
        RunArguments run = new();
        CodeArguments code = new();
        Command command = new("predict", "Label recordings with a trained model.") { files, json, csv, windows, device, group };
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
            var options = BundleArguments.Options(code.Options(parsed)) with { Device = parsed.GetValue(device) };
            var path = model.Path(terminal, parsed, run.RunsDirectory(parsed));
            using var bundle = Bundle.Load(path, options);
            var paths = InputFiles.Find(parsed.GetValue(files)!, bundle.Classifier.Arrays is not null);
            var layout = parsed.GetValue(json) ? Layout.Json : parsed.GetValue(csv) ? Layout.Csv : Layout.Table;
            if (parsed.GetValue(group) is { } name)
            {
                bundle.Classifier.Adapt(paths, name, run.Workers(parsed), cancellation);
            }

            var predictions = new Watched(bundle.Classifier.Predict(paths, run.Workers(parsed), parsed.GetValue(group), cancellation), paths.Count);
            try
            {
                await Print(terminal, layout, bundle.Classifier.Labels, predictions, parsed.GetValue(windows)).ConfigureAwait(false);
            }
            finally
            {
                predictions.Errors.ForEach(error => Terminal.Complain($"error: {error}"));
            }

            return predictions.Errors.Count == 0 ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static async Task Print(Terminal terminal, Layout layout, IReadOnlyList<string> labels, Watched predictions, bool windows)
    {
        if (layout == Layout.Table)
        {
            var all = await Work.RunAsync(terminal, progress => predictions.Items(progress).ToList()).ConfigureAwait(false);
            if (predictions.Errors.Count < all.Count)
            {
                PredictionTables.Show(terminal.Results, labels, all, windows);
            }

            return;
        }

        await Work.StreamAsync(terminal, progress => Write(layout, labels, predictions.Items(progress), windows)).ConfigureAwait(false);
    }

    private static void Write(Layout layout, IReadOnlyList<string> labels, IEnumerable<RecordingPrediction> predictions, bool windows)
    {
        if (layout == Layout.Csv)
        {
            PredictionCsv.Write(Console.Out, labels, predictions, windows);
            return;
        }

        using var output = Console.OpenStandardOutput();
        PredictionJson.Write(output, labels, predictions, windows);
        output.Write("\n"u8);
    }

    /// <summary>Passes predictions on, tells progress, and keeps why files failed until nothing else is being written.</summary>
    private sealed class Watched(IEnumerable<RecordingPrediction> predictions, int total)
    {
        public List<string> Errors { get; } = [];

        public IEnumerable<RecordingPrediction> Items(IProgress<EngineEvent> progress)
        {
            var done = 0;
            foreach (var prediction in predictions)
            {
                if (prediction.Error is { } error)
                {
                    Errors.Add(error);
                }

                progress.Report(new RecordingPredicted(++done, total));
                yield return prediction;
            }
        }
    }
}
