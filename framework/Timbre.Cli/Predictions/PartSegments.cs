using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>The segments of recordings that come in parts.</summary>
internal sealed class PartSegments(IReadOnlyList<string> labels)
{
    private SegmentMerger _merger = new(labels);

    /// <summary>The segments that ended with a part, in order of time.</summary>
    public IReadOnlyList<Segment> Of(PredictionPart part)
    {
        List<Segment> ended = [.. part.Windows.Select(_merger.Push).OfType<Segment>()];
        if (part.End is not null)
        {
            if (_merger.Complete() is { } last)
            {
                ended.Add(last);
            }

            _merger = new SegmentMerger(labels);
        }

        return ended;
    }
}
