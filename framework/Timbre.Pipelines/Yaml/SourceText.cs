namespace Timbre.Pipelines.Yaml;

/// <summary>A text that a pipeline is made from: a file, or an override on the command line.</summary>
/// <param name="displayName">The text's name as it is shown to a person.</param>
/// <param name="content">The text.</param>
/// <param name="directory">The folder that files named in the text are relative to, an absolute path.</param>
internal sealed class SourceText(string displayName, string content, string directory)
{
    private readonly string[] _lines = content.Split('\n');

    public string DisplayName { get; } = displayName;

    public string Content { get; } = content;

    public string Directory { get; } = directory;

    /// <summary>True for a text that is one line of a command: its places are shown without line and column.</summary>
    public bool IsOverride { get; init; }

    /// <summary>The text of a line, counted from 1, or null beyond the end.</summary>
    public string? Line(int number) => number >= 1 && number <= _lines.Length ? _lines[number - 1].TrimEnd('\r') : null;
}

/// <summary>A place in a text; line and column are counted from 1.</summary>
internal readonly record struct Place(SourceText Text, int Line, int Column)
{
    public SourceLocation Location => new(Text.DisplayName, Text.IsOverride ? 0 : Line, Column);

    public string? SourceLine => Text.Line(Line);

    /// <summary>A mistake at this place.</summary>
    public Diagnostic Diagnose(string message, string? suggestion = null) => new(Location, message, SourceLine, suggestion);
}
