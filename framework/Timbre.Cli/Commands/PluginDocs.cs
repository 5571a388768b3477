using System.CommandLine;
using Timbre.Pipelines;

namespace Timbre.Cli.Commands;

/// <summary>`timbre plugins docs`: writes a page for each of Timbre's own plugins.</summary>
internal static class PluginDocs
{
    public static Command Create(Terminal terminal)
    {
        Option<string> output = new("--output") { Description = "The folder of the pages; those of plugins that are gone are removed.", Required = true };
        Command command = new("docs", "Write a page of Markdown for each plugin that comes with Timbre, and an index.") { output };
        command.SetAction(parsed =>
        {
            var folder = WorkingFolder.Resolve(parsed.GetValue(output)!);
            var pages = PluginPages.Generate(PluginCatalogue.FirstParty);
            PageFolder.Write(folder, pages, PluginPages.Mark);
            terminal.Say(FormattableString.Invariant($"{pages.Count} pages are in {WorkingFolder.Show(folder)}."));
            return ExitCode.Success;
        });
        return command;
    }
}
