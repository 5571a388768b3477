using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Timbre.Pipelines.Tests;

/// <summary>Writes all values of a bound pipeline, without places, to compare two of them.</summary>
internal static class Dump
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{key}: {Of(map[key])}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        SourceLocation => "",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ when value.GetType().Namespace!.StartsWith("Timbre", StringComparison.Ordinal) || value.GetType().Namespace == "Stranger" =>
            $"{value.GetType().Name}({string.Join(", ", value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{property.Name}: {Of(property.GetValue(value))}"))})",
        _ => value.ToString()!,
    };
}
