using YamlDotNet.Core;

namespace Timbre.Pipelines.Yaml;

/// <summary>Turns the parser's messages into sentences that say what to do.</summary>
internal static class SyntaxErrors
{
    public static string Explain(YamlException failure, SourceText source)
    {
        var line = source.Line((int)failure.Start.Line) ?? "";
        var indentation = line[..^line.TrimStart().Length];
        if (indentation.Contains('\t', StringComparison.Ordinal))
        {
            return "A tab is used as indentation; YAML allows spaces only.";
        }

        var message = failure.Message.Trim().TrimEnd('.');
        var advice = message switch
        {
            _ when message.Contains("flow", StringComparison.OrdinalIgnoreCase) && line.Contains("${", StringComparison.Ordinal) =>
                " Between '{' and '}', a value with ${…} in it must stand in quotes.",
            _ when message.Contains("flow", StringComparison.OrdinalIgnoreCase) => " Is each '[' closed by ']' and each '{' by '}'?",
            _ when message.Contains("mapping", StringComparison.OrdinalIgnoreCase) || message.Contains("simple key", StringComparison.OrdinalIgnoreCase) =>
                " Is the line indented like its neighbours, and is text that contains ': ' in quotes?",
            _ when message.Contains("scalar", StringComparison.OrdinalIgnoreCase) => " Is each quote closed?",
            _ => "",
        };
        return $"This is not YAML: {char.ToLowerInvariant(message[0])}{message[1..]}.{advice}";
    }
}
