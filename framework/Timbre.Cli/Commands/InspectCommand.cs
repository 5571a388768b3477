using System.CommandLine;
using Timbre.Engine;
using Timbre.Pipelines;
using Timbre.Reports;

namespace Timbre.Cli.Commands;

/// <summary>`timbre inspect`: draw a recording, and what each stage of a pipeline makes of it.</summary>
internal static class InspectCommand
{
    public static Command Create(Terminal terminal)
    {
        PipelineArguments arguments = new();
        Argument<string> input = new("AUDIO|PIPELINE") { Description = "An audio file, or a pipeline, of whose data one recording is drawn." };
        Option<string?> pipeline = new("--pipeline", "-p") { Description = "The pipeline whose stages the audio file goes through; without one it is drawn as it is.", HelpName = "PIPELINE" };
        Option<int?> recording = new("--recording", "-n") { Description = "Which recording of the pipeline's data, counted from 1; the first by default.", HelpName = "N" };
        Option<string?> output = new("--output", "-o") { Description = "The folder that the pictures go to; 'inspected/' and the input's name by default.", HelpName = "FOLDER" };
        Command command = new("inspect", "Draw waveform, spectrogram and the output of each stage of a pipeline, as PNG files.") { input, pipeline, recording, output };
        arguments.AddOptionsTo(command);
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(input)!;
            var isPipeline = Path.GetExtension(given).ToLowerInvariant() is ".yaml" or ".yml";
            if (isPipeline ? parsed.GetValue(pipeline) is not null : parsed.GetValue(recording) is not null)
            {
                throw new InputException(isPipeline
                    ? $"'{given}' is a pipeline, and --pipeline names another; name an audio file before --pipeline, or leave --pipeline out."
                    : $"--recording chooses among the recordings of a pipeline, and '{given}' is an audio file; leave it out, or name a pipeline.");
            }

            var folder = WorkingFolder.Resolve(parsed.GetValue(output) ?? Path.Combine("inspected", Path.GetFileNameWithoutExtension(given)));
            var file = isPipeline ? given : parsed.GetValue(pipeline);
            var loaded = file is null ? null : arguments.LoadAt(parsed, file, isDry: true, []);
            var chosen = isPipeline ? parsed.GetValue(recording) ?? 1 : (int?)null;
            foreach (var picture in Output.Write("The pictures", folder, () => Draw(terminal, given, loaded, chosen, folder), "--output"))
            {
                Console.Out.WriteLine(WorkingFolder.Show(picture));
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static IReadOnlyList<string> Draw(Terminal terminal, string given, LoadedPipeline? pipeline, int? recording, string folder)
    {
        if (pipeline is null || recording is null)
        {
            return pipeline is null ? Inspection.Write(WorkingFolder.Resolve(given), folder) : Inspection.Write(WorkingFolder.Resolve(given), folder, pipeline);
        }

        var (name, pictures) = Inspection.Write(pipeline, recording.Value, folder, Cache.Folder);
        terminal.Say($"Recording {recording}: {name}");
        return pictures;
    }
}
