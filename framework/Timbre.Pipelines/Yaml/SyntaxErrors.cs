namespace Timbre.Pipelines.Yaml;

/// <summary>Turns the parser's messages into sentences that say what to do.</summary>
internal static class SyntaxErrors
{
    public static void Report(string parserMessage, Place place, DiagnosticBag diagnostics)
    {
        if (FindTab(place, parserMessage.Contains(" tab ", StringComparison.Ordinal) ? int.MaxValue : place.Line) is { } tab)
        {
            diagnostics.Add(tab, "A tab is used as indentation; YAML allows spaces only.");
            return;
        }

        var message = parserMessage.Trim().TrimEnd('.');
        diagnostics.Add(place, $"This is not YAML: {char.ToLowerInvariant(message[0])}{message[1..]}.{Advice(message, place.SourceLine ?? "")}");
    }

    private static string Advice(string message, string line)
    {
        return message switch
        {
            _ when Mentions("flow") && line.Contains("${", StringComparison.Ordinal) => " Between '{' and '}', a value with ${…} in it must stand in quotes.",
            _ when Mentions("flow") => " Is each '[' closed by ']' and each '{' by '}'?",
            _ when Mentions("mapping") || Mentions("simple key") => " Is the line indented like its neighbours, and is text that contains ': ' in quotes?",
            _ when Mentions("quoted") => " Is each quote closed?",
            _ => "",
        };

        bool Mentions(string word) => message.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    // The parser reports a tab where the block around it starts, or at the tab.
    private static Place? FindTab(Place from, int lastLine)
    {
        for (var number = from.Line; number <= lastLine && from.Text.Line(number) is { } line; number++)
        {
            var indentation = line.AsSpan(0, line.Length - line.TrimStart().Length);
            if (indentation.Contains('\t') && indentation.Length < line.Length)
            {
                return new Place(from.Text, number, indentation.IndexOf('\t') + 1);
            }
        }

        return null;
    }
}
