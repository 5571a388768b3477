namespace Timbre.Plugins.Models.Tests.Layered;

public sealed class ShapeErrorTests
{
    [Fact]
    public void A_shortcut_that_does_not_fit_names_both_shapes_at_its_own_line() => Refused(
        new Residual(new ResidualOptions
        {
            Layers = [Build.At(3, "conv2d", new Conv2d(new Conv2dOptions { Filters = 4 }))],
            Shortcut = [Build.At(4, "relu", new Relu())],
        }),
        4,
        "feature map [4 channel, 8 frequency, 10 time]",
        "feature map [6 channel, 8 frequency, 10 time]");

    [Fact]
    public void A_repetition_that_changes_time_is_refused() => Refused(
        new DenseBlock(new DenseBlockOptions { Layers = [Build.At(3, "max-pool", new MaxPool(new PoolOptions()))] }),
        3,
        "Repetition 1 gives a feature map [6 channel, 4 frequency, 5 time]",
        "frequency and time must be equal");

    [Fact]
    public void A_block_of_another_size_cannot_be_aggregated() => Refused(
        new Aggregate(new AggregateOptions { Blocks = [[Build.At(3, "relu", new Relu())], [Build.At(4, "max-pool", new MaxPool(new PoolOptions()))]] }),
        4,
        "Block 2 gives a feature map [6 channel, 4 frequency, 5 time]");

    [Fact]
    public void Layers_of_a_group_of_channels_must_keep_its_shape() => Refused(
        new Res2Net(new Res2NetOptions { Scale = 2, Layers = [Build.At(3, "conv2d", new Conv2d(new Conv2dOptions { Filters = 4 }))] }),
        3,
        "feature map [4 channel, 8 frequency, 10 time]",
        "must keep the shape");

    [Fact]
    public void Groups_that_do_not_divide_are_named_with_what_they_should_divide()
    {
        Refused(new Conv2d(new Conv2dOptions { Filters = 4, Groups = 4 }), 1, "groups is 4, but there are 6 channels and 4 filters");
        Refused(new Conv1d(new Conv1dOptions { Filters = 4, Groups = 5 }), 1, "groups is 5, but there are 48 channels and 4 filters");
        Refused(new GroupNorm(new GroupNormOptions { Groups = 4 }), 1, "groups is 4, but there are 6 channels");
        Refused(new Res2Net(new Res2NetOptions { Scale = 4, Layers = [Build.At(3, "relu", new Relu())] }), 1, "scale is 4, but there are 6 channels");
    }

    [Fact]
    public void Heads_and_units_of_a_transformer_must_fit()
    {
        new TransformerEncoderOptions { Units = 10, Heads = 4 }.Validate().ShouldHaveSingleItem().Option.ShouldBe("Heads");
        new TransformerEncoderOptions { Units = 9, Heads = 3 }.Validate().ShouldHaveSingleItem().Option.ShouldBe("Units");
        new TransformerEncoderOptions { Units = 9, Heads = 3, Positions = PositionEncoding.None }.Validate().ShouldBeEmpty();
    }

    private static void Refused(ILayer layer, int line, params string[] parts)
    {
        var error = Should.Throw<StageException>(() => Build.Network(Build.Map(6, 8, 10), 2, Build.At(1, "layer", layer)));

        error.Location.ShouldBe(new SourceLocation("net.yaml", line, 7));
        parts.ShouldAllBe(part => error.Message.Contains(part, StringComparison.Ordinal), error.Message);
    }
}
