using System.CommandLine;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre predict`: label recordings with a trained model.</summary>
internal static class PredictCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Audio files, folders (with all below them) or patterns; .npy files for a model that was trained on arrays of features.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> device = new("--device") { Description = "auto, cpu, cuda or cuda:N, instead of the bundle's.", HelpName = "DEVICE" };
        Option<string?> group = new("--group")
        {
            Description = "Whose recordings these all are, for a model that scales features by speaker; a speaker who is not in its training data is adapted to first, from all files named.",
            HelpName = "NAME",
        };
        PredictionArguments predictions = new();
        BundleArguments model = new();
        RunArguments run = new();
        CodeArguments code = new();
        Command command = new("predict", "Label recordings with a trained model.") { files };
        predictions.AddTo(command);
        command.Options.Add(device);
        command.Options.Add(group);
        model.AddTo(command);
        run.AddTo(command);
        code.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = BundleArguments.Options(code.Options(parsed)) with { Device = parsed.GetValue(device) };
            var path = model.Path(terminal, parsed, run.RunsDirectory(parsed));
            using var bundle = Bundle.Load(path, options);
            var paths = InputFiles.Find(parsed.GetValue(files)!, bundle.Classifier.Arrays is not null);
            if (parsed.GetValue(group) is { } name)
            {
                bundle.Classifier.Adapt(paths, name, run.Workers(parsed), cancellation);
            }

            using var output = predictions.Open(terminal, parsed, bundle.Classifier.Labels, paths);
            var parts = bundle.Classifier.PredictParts(paths, run.Workers(parsed), parsed.GetValue(group), cancellation);
            List<string> errors = [];
            try
            {
                await Work.StreamAsync(
                    terminal, predictions.StreamsToStandardOutput(parsed), progress => Write(output, parts, paths.Count, errors, progress)).ConfigureAwait(false);
                output.Complete();
            }
            catch
            {
                // Also what was interrupted ends in good order; its last recording lacks what only its end would have told.
                output.CompleteIfBegun();
                throw;
            }
            finally
            {
                errors.ForEach(error => Terminal.Complain($"error: {error}"));
            }

            return errors.Count == 0 ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static void Write(PredictionOutput output, IEnumerable<PredictionPart> parts, int total, List<string> errors, IProgress<EngineEvent> progress)
    {
        var done = 0;
        foreach (var part in parts)
        {
            output.Write(part);
            if (part.End is { } end)
            {
                errors.AddRange(end.Error is { } error ? [error] : []);
                progress.Report(new RecordingPredicted(++done, total));
            }
        }
    }
}
