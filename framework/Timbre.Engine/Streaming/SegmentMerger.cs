namespace Timbre.Engine;

/// <summary>Merges neighbouring windows of one label into segments, as windows come; each recording has its own.</summary>
/// <remarks>Of windows that overlap, each counts from its start to the start of the next. A gap between windows ends a segment.</remarks>
/// <param name="labels">The labels, in the order of the probabilities.</param>
public sealed class SegmentMerger(IReadOnlyList<string> labels)
{
    // Ends and starts of windows are sums of rounded numbers.
    private const double Rounding = 1e-6;

    private WindowScore? _first;
    private WindowScore? _last;
    private int? _label;
    private double _sum;
    private long _count;

    /// <summary>Takes the next window, and gives the segment that ends before it; null where none does.</summary>
    public Segment? Push(WindowScore window)
    {
        ArgumentNullException.ThrowIfNull(window);
        var best = PostChain.Highest(window.Probabilities);
        int? label = window.Rejected ? null : best;
        Segment? ended = null;
        if (_last is not null && (label != _label || window.StartSeconds > _last.EndSeconds + Rounding))
        {
            ended = End(Math.Min(_last.EndSeconds, window.StartSeconds));
            _first = null;
        }

        if (_first is null)
        {
            (_first, _label, _sum, _count) = (window, label, 0, 0);
        }

        _last = window;
        _sum += window.Probabilities[best];
        _count++;
        return ended;
    }

    /// <summary>The last segment; null where there was no window.</summary>
    public Segment? Complete() => _last is null ? null : End(_last.EndSeconds);

    private Segment End(double end) => new(_first!.StartSeconds, end, _label is { } label ? labels[label] : null, _sum / _count, _count);
}
