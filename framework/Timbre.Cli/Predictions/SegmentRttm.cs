using System.Text.RegularExpressions;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Segments as NIST's Rich Transcription Time Marked files have them, a line of ten fields for each; segments that were rejected are left out.</summary>
/// <remarks>
/// NIST, Rich Transcription evaluation plan 2009, appendix A: type, file, channel, start, duration, orthography, subtype, name, confidence, lookahead. The file is named
/// without folder and end, and blanks within names become underscores, since blanks divide the fields.
/// </remarks>
internal sealed partial class SegmentRttm(TextWriter output, IReadOnlyList<string> labels, IReadOnlyDictionary<string, string> names) : IPredictionWriter
{
    private readonly PartSegments _segments = new(labels);

    public void Write(PredictionPart part)
    {
        foreach (var segment in _segments.Of(part).Where(segment => segment.Label is not null))
        {
            var (start, seconds) = (segment.StartSeconds, segment.EndSeconds - segment.StartSeconds);
            output.Write(FormattableString.Invariant(
                $"SPEAKER {Field(names[part.Path])} 1 {start:0.000} {seconds:0.000} <NA> <NA> {Field(segment.Label!)} {segment.Probability:0.0000} <NA>\n"));
        }

        if (part.End?.Error is { } error)
        {
            output.Write($";; {Field(names[part.Path])}: {error.ReplaceLineEndings(" ")}\n");
        }

        output.Flush();
    }

    private static string Field(string text) => Blank().Replace(text, "_");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
