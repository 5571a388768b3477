namespace Timbre.Pipelines;

/// <summary>One mistake in a pipeline, at its place.</summary>
/// <param name="Location">The place, or null where the mistake has none (a file that is missing altogether).</param>
/// <param name="Message">A full sentence: what was got, what is allowed and what to do.</param>
/// <param name="SourceLine">The offending line as it is written, for showing it with a caret; null where there is none.</param>
/// <param name="Suggestion">The nearest name, where a name was mistaken; null otherwise.</param>
public sealed record Diagnostic(SourceLocation? Location, string Message, string? SourceLine = null, string? Suggestion = null)
{
    /// <summary>What there is to choose from, a full sentence that follows the suggestion; null where the message says enough.</summary>
    public string? Choices { get; init; }

    /// <summary><c>file:line:column: error: message</c>, with the line and a caret beneath.</summary>
    public override string ToString()
    {
        var head = Location is null ? $"error: {Message}" : $"{Location}: error: {Message}";
        var help = (Suggestion is null ? "" : $" Did you mean '{Suggestion}'?") + (Choices is null ? "" : $" {Choices}");
        if (SourceLine is null || Location is null)
        {
            return head + help;
        }

        var caret = new string(' ', Math.Clamp(Location.Column - 1, 0, SourceLine.Length)) + "^";
        return $"{head}{help}\n  {SourceLine}\n  {caret}";
    }
}
