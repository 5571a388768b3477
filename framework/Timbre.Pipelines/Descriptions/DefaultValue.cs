using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Descriptions;

/// <summary>Writes the default of an option; only plain values and lists of them can be written.</summary>
internal static class DefaultValue
{
    public static string? ToYaml(object? value) => value switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        string text => text.Length == 0 ? "\"\"" : text,
        Enum member => Naming.KebabCase(member.ToString()),
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture),
        double number => Scalars.Format(number),
        float number => Scalars.Format(ToDouble(number)),
        IDictionary { Count: 0 } => "{}",
        IList list when list.Cast<object?>().Select(ToYaml).ToList() is var items && items.TrueForAll(item => item is not null) =>
            $"[{string.Join(", ", items)}]",
        _ => null,
    };

    public static JsonNode? ToJson(object? value) => value switch
    {
        bool truth => JsonValue.Create(truth),
        string text => JsonValue.Create(text),
        Enum member => JsonValue.Create(Naming.KebabCase(member.ToString())),
        int or long => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        double number => JsonValue.Create(number),
        float number => JsonValue.Create(ToDouble(number)),
        IList { Count: > 0 } list when list.Cast<object?>().Select(ToJson).ToArray() is var items && Array.TrueForAll(items, item => item is not null) =>
            new JsonArray(items),
        _ => null,
    };

    // The shortest decimal that means the float, not the float's own decimals: 0.1, not 0.10000000149011612.
    private static double ToDouble(float number) => double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
