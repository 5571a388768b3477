using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre validate`: every mistake of a pipeline, then the shape after every stage.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        PipelineArguments pipeline = new();
        Option<bool> noDryRun = new("--no-dry-run") { Description = "Only read and check the pipeline; do not run two silent clips through its stages." };
        Command command = new("validate", "Check a pipeline and dry-run it, without reading any data.");
        pipeline.AddTo(command);
        command.Options.Add(noDryRun);
        command.SetAction(parsed =>
        {
            var isDry = !parsed.GetValue(noDryRun);
            var loaded = pipeline.Load(parsed, isDry);
            if (isDry)
            {
                Show(terminal, DryRunner.Run(loaded));
                foreach (var note in DryRunner.Unchecked(loaded))
                {
                    Console.Out.WriteLine(note);
                }
            }

            Console.Out.WriteLine($"{loaded.Pipeline.Name}: no mistakes found.");
            return ExitCode.Success;
        });
        return command;
    }

    private static void Show(Terminal terminal, IReadOnlyList<DryRunStage> stages)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("line");
        table.AddColumn("stage");
        table.AddColumn("plugin");
        table.AddColumn("one clip after it");
        table.AddColumn(new TableColumn("parameters").RightAligned());
        foreach (var stage in stages)
        {
            table.AddRow(
                new Text(Line(stage.Location)),
                new Text(stage.Key),
                new Text(stage.Name),
                new Text(stage.Shape),
                new Text(stage.Parameters == 0 ? "" : stage.Parameters.ToString("N0", CultureInfo.InvariantCulture)));
        }

        terminal.Results.Write(table);
    }

    // An override has no lines.
    private static string Line(SourceLocation? location) => location switch
    {
        null => "",
        { Line: 0 } => "--set",
        _ => location.Line.ToString(CultureInfo.InvariantCulture),
    };
}
