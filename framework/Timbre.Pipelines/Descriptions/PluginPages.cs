using System.Globalization;
using System.Text;
using Timbre.Pipelines.Descriptions;

namespace Timbre.Pipelines;

/// <summary>A page of Markdown for each plugin and an index of them, made from what their authors wrote.</summary>
/// <remarks>The pages are a function of the plugins: no paths, versions or times. Lines end with a line feed.</remarks>
public static class PluginPages
{
    /// <summary>What each page begins with; a file that does is nobody's own work.</summary>
    public const string Mark = "<!-- Written by `timbre plugins docs` from the documentation of the plugin's class and options: change it there. -->\n";

    private const string IndexName = "README.md";

    /// <summary>The pages by their path, with slashes: <c>feature/mfcc.md</c>, and the index, <c>README.md</c>.</summary>
    public static IReadOnlyDictionary<string, string> Generate(PluginCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var plugins = catalogue.Entries.Select(entry => PluginDescription.Of(entry, XmlDocumentation.Markdown)).ToList();
        return plugins.ToDictionary(PathOf, Page).Append(KeyValuePair.Create(IndexName, Index(plugins))).ToDictionary();
    }

    private static string PathOf(PluginDescription plugin) => $"{plugin.Kind.Name}/{plugin.Name}.md";

    private static string Index(IReadOnlyList<PluginDescription> plugins)
    {
        var text = new StringBuilder(Mark).Append("\n# Plugins\n");
        foreach (var kind in plugins.GroupBy(plugin => plugin.Kind))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Markdown.Capital(kind.Key.Name)}s\n\n| name | what it does |\n|---|---|\n");
            foreach (var plugin in kind)
            {
                text.Append(CultureInfo.InvariantCulture, $"| [{plugin.Name}]({PathOf(plugin)}) | {Markdown.Cell(plugin.Summary)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Page(PluginDescription plugin)
    {
        var text = new StringBuilder(Mark).Append(CultureInfo.InvariantCulture, $"\n# {plugin.Name}\n\n{Markdown.Capital(plugin.Kind.Name)} of `{plugin.Assembly.Name}`.\n");
        foreach (var paragraph in plugin.Remarks.Prepend(plugin.Summary).Where(paragraph => paragraph.Length > 0))
        {
            text.Append('\n').Append(paragraph).Append('\n');
        }

        if (plugin.Example is { } example)
        {
            text.Append("\n```yaml\n").Append(example).Append("\n```\n");
        }

        if (plugin.Options.Count == 0)
        {
            return text.Append("\nIt takes no options.\n").ToString();
        }

        text.Append('\n');
        Markdown.AddTable(text, "option", "", plugin.Options);
        return text.ToString();
    }
}
