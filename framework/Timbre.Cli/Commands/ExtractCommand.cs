using System.CommandLine;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre extract`: write a pipeline's features, or its clips, to files.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        PipelineArguments pipeline = new();
        RunArguments run = new();
        Option<string?> output = new("--output", "-o") { Description = "The folder that the files go to; 'extracted/' and the pipeline's name by default.", HelpName = "FOLDER" };
        Option<bool> audio = new("--audio") { Description = "Write clips, those of the training part augmented, in place of features." };
        Option<string?> format = new("--format") { Description = "npy (the default) or csv; with --audio wav (the default) or flac.", HelpName = "FORMAT" };
        Option<string> split = new("--split")
        {
            Description = "train, validation, test or all.",
            HelpName = "PART",
            DefaultValueFactory = _ => "all",
        };
        Option<bool> beforeFitted = new("--before-fitted")
        {
            Description = "Stop in front of the first stage that learns from the training part, such as standardize, so that the features may be divided anew.",
        };
        Option<bool> overwrite = new("--overwrite") { Description = "Replace files in a folder that is not empty." };
        format.Validators.Add(result =>
        {
            string[] allowed = result.GetValue(audio) ? ["wav", "flac"] : ["npy", "csv"];
            if (result.GetValueOrDefault<string?>() is { } given && !allowed.Contains(given))
            {
                result.AddError($"--format is '{given}'; it must be {string.Join(" or ", allowed)}{(result.GetValue(audio) ? " with --audio" : ", or wav or flac with --audio")}.");
            }
        });
        split.AcceptOnlyFromAmong("train", "validation", "test", "all");
        Command command = new("extract", "Write a pipeline's features to files that can stand in place of audio, or its clips.");
        pipeline.AddTo(command);
        run.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(audio);
        command.Options.Add(format);
        command.Options.Add(split);
        command.Options.Add(beforeFitted);
        command.Options.Add(overwrite);
        command.SetAction(async (parsed, cancellation) =>
        {
            var loaded = pipeline.Load(parsed);
            var extract = new ExtractOptions
            {
                OutputDirectory = WorkingFolder.Resolve(parsed.GetValue(output) ?? Path.Combine("extracted", loaded.Pipeline.Name)),
                Overwrites = parsed.GetValue(overwrite),
                EndsBeforeFitted = parsed.GetValue(beforeFitted),
                Format = Enum.Parse<ExtractFormat>(parsed.GetValue(format) ?? (parsed.GetValue(audio) ? "wav" : "npy"), ignoreCase: true),
                Parts = parsed.GetValue(split) is "all" or null ? Enum.GetValues<SplitPart>() : [Enum.Parse<SplitPart>(parsed.GetValue(split)!, ignoreCase: true)],
            };
            var result = await Work.RunAsync(terminal, progress => Extraction.Run(loaded, run.Read(parsed), extract, progress, cancellation)).ConfigureAwait(false);
            Console.Out.WriteLine(FormattableString.Invariant($"{Figures.Many(result.Items, "recording")}, each a {result.Shape}: {WorkingFolder.Show(result.Manifest)}"));
            Console.Out.Write($"To read them back:\n\n{result.Data}");
            return ExitCode.Success;
        });
        return command;
    }
}
