using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>The segments of one recording as a label track of the editor Audacity: start, end and label between tabs; segments that were rejected are left out.</summary>
internal sealed class SegmentAudacity(TextWriter output, IReadOnlyList<string> labels) : IPredictionWriter
{
    private readonly PartSegments _segments = new(labels);

    public void Write(PredictionPart part)
    {
        foreach (var segment in _segments.Of(part).Where(segment => segment.Label is not null))
        {
            output.Write(FormattableString.Invariant(
                $"{segment.StartSeconds:0.000000}\t{segment.EndSeconds:0.000000}\t{segment.Label!.Replace('\t', ' ').ReplaceLineEndings(" ")}\n"));
        }

        output.Flush();
    }
}
