using System.Globalization;

namespace Timbre;

/// <summary>A place in a text.</summary>
/// <param name="File">The file as it is shown to a person, or what else the text is: <c>--set train.epochs</c>.</param>
/// <param name="Line">The line, counted from 1; 0 in a text that has no lines, such as an override on a command line.</param>
/// <param name="Column">The column, counted from 1.</param>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>, as editors understand it; the name alone where there are no lines.</summary>
    public override string ToString() => Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
