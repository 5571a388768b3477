namespace Timbre.Engine.Tests.Streaming;

public sealed class SegmentMergerTests
{
    private static readonly string[] _labels = ["a", "b"];

    [Fact]
    public void Neighbours_of_one_label_become_one_segment_with_their_mean_probability() =>
        Merge(new(0, 1, [0.9, 0.1]), new(1, 2, [0.7, 0.3]), new(2, 2.5, [0.2, 0.8])).ShouldBe(
            [new Segment(0, 2, "a", 0.8, 2), new Segment(2, 2.5, "b", 0.8, 1)]);

    [Fact]
    public void Of_windows_that_overlap_each_counts_to_the_start_of_the_next() =>
        Merge(new(0, 1, [0.9, 0.1]), new(0.5, 1.5, [0.1, 0.9]), new(1, 1.6, [0.1, 0.9])).ShouldBe(
            [new Segment(0, 0.5, "a", 0.9, 1), new Segment(0.5, 1.6, "b", 0.9, 2)]);

    [Fact]
    public void A_gap_ends_a_segment() =>
        Merge(new(0, 1, [0.9, 0.1]), new(1.5, 2.5, [0.9, 0.1])).ShouldBe([new Segment(0, 1, "a", 0.9, 1), new Segment(1.5, 2.5, "a", 0.9, 1)]);

    [Fact]
    public void Rejected_windows_are_segments_without_a_label() =>
        Merge(new(0, 1, [0.5, 0.5]) { Rejected = true }, new(1, 2, [0.4, 0.6]) { Rejected = true }, new(2, 3, [0, 1])).ShouldBe(
            [new Segment(0, 2, null, 0.55, 2), new Segment(2, 3, "b", 1, 1)]);

    private static List<Segment> Merge(params WindowScore[] windows)
    {
        var merger = new SegmentMerger(_labels);
        List<Segment?> segments = [.. windows.Select(merger.Push), merger.Complete()];
        return [.. segments.OfType<Segment>().Select(segment => segment with { Probability = Math.Round(segment.Probability, 12) })];
    }
}
