using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class SelectFramesTests : TensorTest
{
    [Fact]
    public void Frames_above_the_threshold_move_to_the_front_in_order()
    {
        var output = new SelectFrames(new SelectFramesOptions { Above = 0.5 }).Extract(Map([[0, 1, 0, 1, 1], [10, 11, 12, 13, 14]], 4));

        output.Values.data<float>().ToArray().ShouldBe([11f, 13f, 0f, 0f, 0f]);
        output.Lengths.data<long>().ToArray().ShouldBe([2L]);
    }

    [Fact]
    public void The_deciding_row_stays_where_it_is_asked_for()
    {
        var output = new SelectFrames(new SelectFramesOptions { Row = 1, Above = 11, DropRow = false }).Extract(Map([[1, 2, 3], [10, 11, 12]], 3));

        output.Values.data<float>().ToArray().ShouldBe([3f, 0f, 0f, 12f, 0f, 0f]);
    }

    [Fact]
    public void An_item_without_such_a_frame_keeps_all_of_them()
    {
        var output = new SelectFrames(new SelectFramesOptions { Above = 5 }).Extract(Map([[0, 1, 0], [10, 11, 12]], 2));

        output.Values.data<float>().ToArray().ShouldBe([10f, 11f, 0f]);
        output.Lengths.data<long>().ToArray().ShouldBe([2L]);
    }

    [Fact]
    public void A_row_that_is_not_there_is_refused_with_those_that_are() =>
        Should.Throw<StageException>(() => new SelectFrames(new SelectFramesOptions { Row = 2 }).Extract(Map([[0], [1]], 1)))
            .Message.ShouldBe("row is 2, and feature map [1 channel, 2 frequency, 1 time] has rows 0 to 1.");

    [Fact]
    public void It_keeps_the_promises_of_a_feature_extractor() => Conformance.Check(() => new SelectFrames(new SelectFramesOptions()));

    private static Signal Map(float[][] rows, long length) => Signal.FeatureMap(
        tensor(rows.SelectMany(row => row).ToArray()).reshape(1, 1, rows.Length, rows[0].Length), tensor(new[] { length }), 100);
}
