using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class DeltaTests : TensorTest
{
    [Fact]
    public void The_slope_of_a_line_is_its_steepness()
    {
        var line = torch.arange(20, dtype: ScalarType.Float32).mul(3).reshape(1, 1, 1, 20);

        var slope = Of(new() { Append = DeltaAppend.None }, line, 20);

        slope.narrow(3, 2, 16).sub(3).abs().max().item<float>().ShouldBeLessThan(1e-5f);
    }

    [Theory]
    [InlineData(DeltaAppend.Frequency, 1, 6)]
    [InlineData(DeltaAppend.Channel, 3, 2)]
    [InlineData(DeltaAppend.None, 1, 2)]
    public void Slopes_go_where_they_are_asked_for(DeltaAppend append, long channels, long rows) =>
        Of(new() { Order = 2, Append = append }, torch.ones(1, 1, 2, 9), 9).shape.ShouldBe([1, channels, rows, 9]);

    [Fact]
    public void An_item_ends_with_its_own_last_frame_repeated()
    {
        var values = torch.arange(12, dtype: ScalarType.Float32).reshape(1, 1, 1, 12);

        var ragged = Of(new() { Append = DeltaAppend.None }, values, 7);

        ragged.narrow(3, 0, 7).sub(Of(new() { Append = DeltaAppend.None }, values.narrow(3, 0, 7), 7)).abs().max().item<float>().ShouldBe(0);
        ragged.narrow(3, 7, 5).abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void An_even_number_of_frames_is_refused() =>
        new DeltaOptions { WinLength = 4 }.Validate().ShouldHaveSingleItem().Message
            .ShouldBe("win_length is 4; it must be odd, with as many frames before as after.");

    private static Tensor Of(DeltaOptions options, Tensor values, long length) =>
        new Delta(options).Extract(Signal.FeatureMap(values, torch.tensor([length]), 100)).Values;
}
