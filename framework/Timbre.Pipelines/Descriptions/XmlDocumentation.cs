using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Timbre.Pipelines.Descriptions;

/// <summary>The summaries in the XML documentation file beside an assembly.</summary>
internal sealed partial class XmlDocumentation
{
    private static readonly ConcurrentDictionary<string, XmlDocumentation> Known = new();

    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(string path)
    {
        try
        {
            _members = XDocument.Load(path).Descendants("member")
                .Where(member => member.Attribute("name") is not null && member.Element("summary") is not null)
                .GroupBy(member => member.Attribute("name")!.Value)
                .ToDictionary(group => group.Key, group => group.First().Element("summary")!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or XmlException)
        {
            _members = [];
        }
    }

    /// <summary>The summary of a class, as one line; empty if it has none.</summary>
    public static string Summary(Type type) => Of(type.Assembly, $"T:{Name(type)}");

    /// <summary>The summary of a property, as one line; empty if it has none.</summary>
    public static string Summary(PropertyInfo property) =>
        Of(property.DeclaringType!.Assembly, $"P:{Name(property.DeclaringType!)}.{property.Name}");

    private static string Of(Assembly assembly, string member)
    {
        // An assembly inside a single-file program has no file, and so no documentation beside it.
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        return string.IsNullOrEmpty(path) || !Known.GetOrAdd(path, file => new XmlDocumentation(file))._members.TryGetValue(member, out var summary)
            ? ""
            : WhiteSpace().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim();
    }

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: false } element => string.Concat(element.Nodes().Select(Text)),
        XElement element when (element.Attribute("cref") ?? element.Attribute("name") ?? element.Attribute("langword")) is { Value: var name } =>
            name[(name.LastIndexOf('.') + 1)..],
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
