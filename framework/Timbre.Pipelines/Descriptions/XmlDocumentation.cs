using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Timbre.Pipelines.Descriptions;

/// <summary>What authors wrote about their classes and options, from the XML documentation file beside an assembly.</summary>
/// <param name="markdown">Whether texts are Markdown, with code in backticks; plain text otherwise.</param>
internal sealed partial class XmlDocumentation(bool markdown)
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, XElement>> Files = new();

    /// <summary>Texts for a terminal.</summary>
    public static XmlDocumentation Plain { get; } = new(markdown: false);

    /// <summary>Texts for a page.</summary>
    public static XmlDocumentation Markdown { get; } = new(markdown: true);

    /// <summary>The summary of a class, as one line; empty if it has none.</summary>
    public string Summary(Type type) => OneLine(Of(type)?.Element("summary"));

    /// <summary>The summary of a property, as one line; empty if it has none.</summary>
    public string Summary(PropertyInfo property) => OneLine(Of(property)?.Element("summary"));

    /// <summary>The summary of a member of an enumeration, as one line; empty if it has none.</summary>
    public string Summary(FieldInfo member) =>
        OneLine(Of(member.DeclaringType!.Assembly, $"F:{Name(member.DeclaringType!)}.{member.Name}")?.Element("summary"));

    /// <summary>The examples of a property, each with the text in front of its code.</summary>
    public IReadOnlyList<ExampleDescription> Examples(PropertyInfo property) => Examples(Of(property));

    /// <summary>The examples of a class, each with the text in front of its code.</summary>
    public IReadOnlyList<ExampleDescription> Examples(Type type) => Examples(Of(type));

    /// <summary>The remarks on a class, a line for each paragraph; none if it has none.</summary>
    public IReadOnlyList<string> Remarks(Type type) => Remarks(Of(type)?.Element("remarks"));

    /// <summary>The remarks on a property, a line for each paragraph; none if it has none.</summary>
    public IReadOnlyList<string> Remarks(PropertyInfo property) => Remarks(Of(property)?.Element("remarks"));

    private List<string> Remarks(XElement? remarks)
    {
        var paragraphs = remarks?.Elements("para").Select(OneLine).ToList() ?? [];
        var rest = remarks is null ? "" : OneLine(remarks.Nodes().Where(node => node is not XElement { Name.LocalName: "para" }));
        return [.. rest.Length > 0 ? [rest] : Array.Empty<string>(), .. paragraphs];
    }

    private List<ExampleDescription> Examples(XElement? member) =>
    [
        .. (member?.Elements("example") ?? []).Select(example => (Element: example, Code: Code(example.Element("code")))).Where(example => example.Code is not null)
            .Select(example => new ExampleDescription(OneLine(example.Element.Nodes().Where(node => node is not XElement { Name.LocalName: "code" })).TrimEnd(':'), example.Code!)),
    ];

    // As it was written, without indentation.
    private static string? Code(XElement? code)
    {
        var lines = (code?.Value ?? "").Split('\n')
            .Select(line => line.TrimEnd()).SkipWhile(line => line.Length == 0).Reverse().SkipWhile(line => line.Length == 0).Reverse().ToList();
        var indent = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return lines.Count == 0 ? null : string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : ""));
    }

    private static XElement? Of(Type type) => Of(type.Assembly, $"T:{Name(type)}");

    private static XElement? Of(PropertyInfo property) => Of(property.DeclaringType!.Assembly, $"P:{Name(property.DeclaringType!)}.{property.Name}");

    private static XElement? Of(Assembly assembly, string member)
    {
        // An assembly inside a single-file program has no file, and so no documentation beside it.
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        return string.IsNullOrEmpty(path) ? null : Files.GetOrAdd(path, Read).GetValueOrDefault(member);
    }

    private static IReadOnlyDictionary<string, XElement> Read(string path)
    {
        try
        {
            return XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member")
                .Where(member => member.Attribute("name") is not null)
                .GroupBy(member => member.Attribute("name")!.Value)
                .ToDictionary(group => group.Key, group => group.First());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or XmlException)
        {
            return new Dictionary<string, XElement>();
        }
    }

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private string OneLine(XElement? element) => element is null ? "" : OneLine(element.Nodes());

    private string OneLine(IEnumerable<XNode> nodes) => WhiteSpace().Replace(string.Concat(nodes.Select(Text)), " ").Trim();

    private string Text(XNode node) => node switch
    {
        XText text => markdown ? Special().Replace(text.Value, @"\$0") : text.Value,
        XElement { Name.LocalName: "c" } code => Code(code.Value),
        XElement { IsEmpty: false } element => string.Concat(element.Nodes().Select(Text)),
        XElement element when (element.Attribute("cref") ?? element.Attribute("name") ?? element.Attribute("langword")) is { Value: var name } =>
            Code(name[(name.LastIndexOf('.') + 1)..]),
        _ => "",
    };

    private string Code(string code) => markdown ? $"`{code}`" : code;

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    // Within a word an underscore is no emphasis, and stays as it is.
    [GeneratedRegex(@"[\\`*<>|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])")]
    private static partial Regex Special();
}
