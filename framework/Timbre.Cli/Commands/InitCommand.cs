using System.CommandLine;
using System.Text.Json.Nodes;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre init`: look at a folder or table of recordings, say what is in it, and write a pipeline for it.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> data = new("FOLDER|MANIFEST") { Description = "A folder of recordings, or a CSV or TSV file that lists them." };
        Option<string?> output = new("--output", "-o") { Description = "The pipeline to write; named after it in this folder by default.", HelpName = "FILE" };
        Option<string?> name = new("--name") { Description = "The pipeline's name; made from the folder and the class by default.", HelpName = "NAME" };
        Option<string?> label = new("--label") { Description = "The column, or part of the names, that is the class; the likeliest by default.", HelpName = "COLUMN" };
        Option<string?> group = new("--group") { Description = "The column of the table that names the speaker; found by its name by default.", HelpName = "COLUMN" };
        Option<string?> audio = new("--path") { Description = "The column of the table that names the audio files; the first that does by default.", HelpName = "COLUMN" };
        Option<bool> overwrite = new("--overwrite") { Description = "Write over a file that is there." };
        Option<bool> json = new("--json") { Description = "Print the whole survey as JSON." };
        Option<int> decode = new("--decode") { Description = "How many recordings are decoded at most; of more, a sample.", HelpName = "N", DefaultValueFactory = _ => new SurveyOptions().MostRecordings };
        decode.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"--decode is {result.Tokens[0].Value}; it must be at least 1.");
            }
        });
        CodeArguments code = new();
        Command command = new("init", "Look at a folder or table of recordings, warn of trouble, and write a pipeline for it that runs.") { data, output, name, label, group, audio, overwrite, json, decode };
        code.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var given = parsed.GetValue(name) is { } named ? PipelineName.Given(named) : null;
            var path = WorkingFolder.Resolve(parsed.GetValue(data)!);
            LayoutWishes wishes = new() { Label = parsed.GetValue(label), Group = parsed.GetValue(group), Path = parsed.GetValue(audio) };
            var found = LayoutRecognition.Find(path, wishes, Catalogue.Load(code.Options(parsed)), Cache.Folder, cancellation);
            var called = given ?? PipelineName.Of(found);
            var file = WorkingFolder.Resolve(parsed.GetValue(output) ?? $"{called}.yaml");
            if (File.Exists(file) && !parsed.GetValue(overwrite))
            {
                throw new InputException($"{WorkingFolder.Show(file)} is there already; name another file with --output, or write over it with --overwrite.");
            }

            SurveyOptions options = new() { MostRecordings = parsed.GetValue(decode), Workers = Environment.ProcessorCount };
            var survey = await Work.RunAsync(terminal, progress => Surveyor.Survey(found, options, progress, cancellation)).ConfigureAwait(false);
            var draft = new PipelineDraft(found, survey, called, Path.GetDirectoryName(file)!);
            Output.WriteText("The pipeline", file, draft.Yaml(), "--output");
            if (parsed.GetValue(json))
            {
                var report = JsonNode.Parse(survey.ToJson())!.AsObject();
                report.Insert(0, "pipeline", file);
                Console.Out.WriteLine(report.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
                return ExitCode.Success;
            }

            SurveyTables.Show(terminal.Results, survey);
            if (draft.LeftOut.Count > 0)
            {
                Console.Out.WriteLine($"The pipeline leaves out: {SurveyText.LeftOut(draft.LeftOut)}.");
            }

            var shown = ShellWords.Join([WorkingFolder.Show(file)]);
            Console.Out.WriteLine($"pipeline: {WorkingFolder.Show(file)}");
            Console.Out.WriteLine($"Read it, then: {ShellWords.Join(ProgramName.Words)} run {shown}");
            return ExitCode.Success;
        });
        return command;
    }
}
