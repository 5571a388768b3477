using System.Reflection;
using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Descriptions;

namespace Timbre.Pipelines;

/// <summary>One of the names that an option takes.</summary>
/// <param name="Name">The name.</param>
/// <param name="Summary">What it means.</param>
public sealed record ValueDescription(string Name, string Summary)
{
    /// <summary>The names that say more than themselves.</summary>
    internal static IReadOnlyList<ValueDescription> Of(EnumShape shape, XmlDocumentation texts) =>
    [
        .. shape.Type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => new ValueDescription(Naming.KebabCase(field.Name), texts.Summary(field))).Where(value => value.Summary.Length > 0),
    ];
}
