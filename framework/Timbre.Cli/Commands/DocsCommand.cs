using System.CommandLine;
using Timbre.Pipelines;

namespace Timbre.Cli.Commands;

/// <summary>`timbre docs`: writes the pages about pipelines and about Timbre's own plugins.</summary>
internal static class DocsCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> output = new("--output")
        {
            Description = "The folder; pages about pipelines go to pipeline/ below it, those about plugins to plugins/.",
            Required = true,
            HelpName = "FOLDER",
        };
        Command command = new("docs", "Write pages of Markdown about the keys of a pipeline and about each plugin that comes with Timbre.") { output };
        command.SetAction(parsed =>
        {
            var folder = WorkingFolder.Resolve(parsed.GetValue(output)!);
            var (pipeline, plugins) = (PipelinePages.Generate(), PluginPages.Generate(PluginCatalogue.FirstParty));
            PageFolder.Write(Path.Combine(folder, "pipeline"), pipeline, PipelinePages.Mark);
            PageFolder.Write(Path.Combine(folder, "plugins"), plugins, PluginPages.Mark);
            terminal.Say(FormattableString.Invariant($"{pipeline.Count} pages about pipelines and {plugins.Count} about plugins are in {WorkingFolder.Show(folder)}."));
            return ExitCode.Success;
        });
        return command;
    }
}
