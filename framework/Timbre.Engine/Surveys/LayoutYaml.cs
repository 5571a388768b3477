using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Timbre.Engine;

/// <summary>Writes a recognised layout as YAML that reads back to the same values.</summary>
public static partial class LayoutYaml
{
    private static readonly JsonSerializerOptions Escaping = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Words that YAML 1.1 takes for something other than text.
    private static readonly string[] Reserved = ["y", "n", "yes", "no", "true", "false", "on", "off", "null"];

    /// <summary>A data source with its options, on one line: <c>folder: { root: recordings }</c>.</summary>
    /// <param name="source">The name of the data source.</param>
    /// <param name="layout">Its options.</param>
    /// <param name="baseDirectory">The folder that paths are written relative to, an absolute path; null writes absolute ones.</param>
    public static string Source(string source, RecognisedLayout layout, string? baseDirectory)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return $"{source}: {Map(layout.Options, baseDirectory)}";
    }

    /// <summary>All data sources of a layout, a line for each: one as a mapping, several as a list.</summary>
    /// <inheritdoc cref="Source"/>
    public static IReadOnlyList<string> Sources(string source, RecognisedLayout layout, string? baseDirectory)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return layout.Further.Count == 0
            ? [Source(source, layout, baseDirectory)]
            : [.. layout.Further.Prepend(layout.Options).Select(options => $"- {source}: {Map(options, baseDirectory)}")];
    }

    /// <summary>A text, in quotation marks where it would not be read as one, with nothing in it that a pipeline replaces.</summary>
    public static string Text(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var escaped = value.Replace("${", "$${", StringComparison.Ordinal);
        return Plain().IsMatch(escaped) && !Reserved.Contains(escaped, StringComparer.OrdinalIgnoreCase) ? escaped
            : escaped.Any(char.IsControl) ? JsonSerializer.Serialize(escaped, Escaping)
            : $"'{escaped.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static string Map(IEnumerable<LayoutOption> options, string? baseDirectory) =>
        $"{{ {string.Join(", ", options.Select(option => $"{Text(option.Name)}: {Value(option.Value, baseDirectory)}"))} }}";

    private static string Value(object value, string? baseDirectory) => value switch
    {
        string text => Text(text),
        LayoutPath { Path: var path } => Text(baseDirectory is null ? path : Path.GetRelativePath(baseDirectory, path)),
        IEnumerable<LayoutOption> options => Map(options, baseDirectory),
        IEnumerable<string> texts => $"[{string.Join(", ", texts.Select(Text))}]",
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of an option; text, a path, a list of text or options are.", nameof(value)),
    };

    [GeneratedRegex(@"\A(?![.]+[0-9])[A-Za-z./_][A-Za-z0-9_./-]*\z")]
    private static partial Regex Plain();
}
