using System.Globalization;
using System.Text;

namespace Timbre.Pipelines.Descriptions;

/// <summary>What pages of Markdown are made of.</summary>
internal static class Markdown
{
    /// <summary>A table of options, a row for each; options within options follow with their whole path.</summary>
    /// <param name="text">Where it is written.</param>
    /// <param name="title">What an option is called in the first column.</param>
    /// <param name="prefix">What stands in front of each key.</param>
    /// <param name="options">The options.</param>
    /// <param name="link">The target of a key's link, which then has its nested options there; null, or null given back, for none.</param>
    public static void AddTable(StringBuilder text, string title, string prefix, IReadOnlyList<OptionDescription> options, Func<OptionDescription, string?>? link = null)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {title} | value | default | meaning |\n|---|---|---|---|\n");
        AddRows(text, prefix, options, link);
    }

    /// <summary>A text within a cell: a bar would end it even within code; one that is escaped already stays.</summary>
    public static string Cell(string text) => text.Replace(@"\|", "|", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal);

    /// <summary>A block of YAML.</summary>
    public static void AddYaml(StringBuilder text, string code) => text.Append("\n```yaml\n").Append(code).Append("\n```\n");

    /// <summary>With a capital letter in front.</summary>
    public static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static void AddRows(StringBuilder text, string prefix, IReadOnlyList<OptionDescription> options, Func<OptionDescription, string?>? link)
    {
        foreach (var option in options)
        {
            var given = option.IsRequired ? "required" : option.Default is { } value ? $"`{value}`" : "";
            var meaning = string.Concat(option.Values.Select(each => $"<br>`{each.Name}`: {each.Summary}").Prepend(option.Summary + (option.IsShorthand ? " May be written without its key." : "")));
            var key = $"`{prefix}{option.Key}`";
            var target = link?.Invoke(option);
            text.Append(CultureInfo.InvariantCulture, $"| {(target is null ? key : $"[{key}]({target})")} | {Cell(option.Allowed)} | {Cell(given)} | {Cell(meaning)} |\n");
            if (target is null)
            {
                AddRows(text, prefix + option.Prefix, option.Options, link: null);
            }
        }
    }
}
