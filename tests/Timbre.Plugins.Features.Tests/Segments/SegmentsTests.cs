using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class SegmentsTests : TensorTest
{
    [Fact]
    public void Segments_are_counted_per_second_and_timed_in_seconds()
    {
        // At ten frames a second: segments of 1, 3 and 2 frames in one second.
        var output = new Segments(new() { Above = 0.5 }).Extract(Map([1, 0, 1, 1, 1, 0, 0, 0, 1, 1], 10));

        output.Values.data<float>().ToArray().ShouldBe([3f, 0.2f, 0.08164966f, 0.6f], 1e-6);
    }

    [Fact]
    public void What_lies_beyond_the_length_is_no_segment()
    {
        var output = new Segments(new() { Above = 0.5, Measures = [SegmentMeasure.Rate, SegmentMeasure.Share] }).Extract(Map([0, 1, 1, 0, 1], 4));

        output.Values.data<float>().ToArray().ShouldBe([2.5f, 0.5f], 1e-6);
    }

    [Fact]
    public void Without_a_segment_all_is_0() =>
        new Segments(new() { Above = 2 }).Extract(Map([0, 1, 2], 3)).Values.abs().max().item<float>().ShouldBe(0);

    [Fact]
    public void A_row_that_is_not_there_is_refused_with_those_that_are() =>
        Should.Throw<StageException>(() => new Segments(new() { Row = 1 }).Extract(Map([0, 1], 2)))
            .Message.ShouldBe("row is 1, and feature map [1 channel, 1 frequency, 2 time] has rows 0 to 0.");

    [Fact]
    public void Promises_of_the_contract_are_kept() => Conformance.Check(() => new Segments(new()));

    private static Signal Map(float[] row, long length) => Signals.Map(tensor(row, [1, 1, 1, row.Length]), [length], rate: 10);
}
