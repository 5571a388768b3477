using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Layered;

public sealed class LayerErrorTests
{
    [Fact]
    public void A_layer_that_cannot_follow_another_is_refused_at_its_own_line_with_the_shape_that_it_got()
    {
        var error = Should.Throw<StageException>(() => Build.Network(
            Build.Map(1, 8, 10),
            2,
            Build.At(10, "flatten", new Flatten()),
            Build.At(11, "conv2d", new Conv2d(new Conv2dOptions { Filters = 4 })),
            Build.At(12, "classifier", new Classifier(new ClassifierOptions()))));

        error.Location.ShouldBe(new SourceLocation("net.yaml", 11, 7));
        error.Message.ShouldStartWith("conv2d cannot take a vector [80 feature]. It needs a feature map [channel, frequency, time]");
    }

    [Fact]
    public void A_kernel_larger_than_its_input_is_refused_in_the_words_of_LibTorch_without_its_stack_trace()
    {
        var error = Should.Throw<StageException>(() => Build.Network(
            Build.Map(1, 4, 10),
            2,
            Build.At(3, "conv2d", new Conv2d(new Conv2dOptions { Filters = 4, Kernel = [5, 1], Padding = EdgePadding.Valid })),
            Build.At(4, "flatten", new Flatten()),
            Build.At(5, "classifier", new Classifier(new ClassifierOptions()))));

        error.Location.ShouldBe(new SourceLocation("net.yaml", 3, 7));
        error.Message.ShouldStartWith("conv2d cannot take a feature map [1 channel, 4 frequency, 10 time].");
        error.Message.ShouldContain("(5 x 1)");
        error.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void Branches_that_do_not_fit_name_both_shapes_at_the_line_of_the_second()
    {
        var error = Should.Throw<StageException>(() => Build.Network(
            Build.Map(1, 8, 10),
            2,
            Build.At(2, "parallel", new ParallelBranches(new ParallelBranchesOptions
            {
                Branches = [[Build.At(3, "max-pool", new MaxPool(new PoolOptions()))], [Build.At(4, "relu", new Relu())]],
            }))));

        error.Location.ShouldBe(new SourceLocation("net.yaml", 4, 7));
        error.Message.ShouldContain("feature map [1 channel, 8 frequency, 10 time]");
        error.Message.ShouldContain("feature map [1 channel, 4 frequency, 5 time]");
    }

    [Fact]
    public void A_mistake_inside_a_branch_is_reported_at_the_inner_layer()
    {
        var error = Should.Throw<StageException>(() => Build.Network(
            Build.Map(1, 8, 10),
            2,
            Build.At(2, "parallel", new ParallelBranches(new ParallelBranchesOptions
            {
                Branches = [[Build.At(3, "flatten", new Flatten()), Build.At(4, "lstm", new Lstm(new LstmOptions { Units = 3 }))]],
            }))));

        error.Location.ShouldBe(new SourceLocation("net.yaml", 4, 7));
        error.Message.ShouldStartWith("lstm cannot take a vector [80 feature].");
    }

    [Fact]
    public void A_model_that_does_not_end_in_one_number_for_each_label_says_what_came_out_and_names_classifier()
    {
        var error = Should.Throw<StageException>(() => Build.Network(
            Build.Map(1, 8, 10),
            3,
            Build.At(6, "flatten", new Flatten()),
            Build.At(7, "dense", new Dense(new DenseOptions { Units = 4 }))));

        error.Location.ShouldBe(new SourceLocation("net.yaml", 7, 7));
        error.Message.ShouldContain("vector [4 feature]");
        error.Message.ShouldContain("vector [3 feature]");
        error.Message.ShouldContain("classifier");
    }

    [Fact]
    public void A_strangers_layer_that_throws_is_reported_at_its_line()
    {
        var error = Should.Throw<StageException>(() => Build.Network(Build.Vector(5), 2, Build.At(9, "broken", new Broken())));

        error.Location.ShouldBe(new SourceLocation("net.yaml", 9, 7));
        error.Message.ShouldBe("broken cannot take a vector [5 feature]. Nothing works.");
    }

    [Fact]
    public void Clips_of_another_length_than_the_network_was_built_for_are_refused_by_flatten_in_plain_words()
    {
        using var scope = NewDisposeScope();
        using var network = Build.Network(Build.Map(1, 4, 10), 2, new Flatten(), new Classifier(new ClassifierOptions()));

        var error = Should.Throw<StageException>(() => network.call(zeros(2, 1, 4, 12), Build.Lengths(12, 12)));

        error.Message.ShouldContain("[1 channel, 4 frequency, 10 time]");
        error.Message.ShouldContain("[1 channel, 4 frequency, 12 time]");
    }

    private sealed class Broken : ILayer
    {
        public nn.Module<Signal, Signal> Build(LayerContext context) =>
            throw new InvalidOperationException("Nothing works.\n   at native code");
    }
}
