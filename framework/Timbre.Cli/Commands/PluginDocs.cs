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
            foreach (var (name, text) in pages)
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }

            foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Where(path => IsOfNoPlugin(folder, path, pages)).ToList())
            {
                File.Delete(path);
            }

            terminal.Say(FormattableString.Invariant($"{pages.Count} pages are in {WorkingFolder.Show(folder)}."));
            return ExitCode.Success;
        });
        return command;
    }

    // Pages alone are removed: whatever else lies in the folder is somebody's work.
    private static bool IsOfNoPlugin(string folder, string path, IReadOnlyDictionary<string, string> pages) =>
        !pages.ContainsKey(Path.GetRelativePath(folder, path)) && File.ReadAllText(path).StartsWith(PluginPages.Mark, StringComparison.Ordinal);
}
