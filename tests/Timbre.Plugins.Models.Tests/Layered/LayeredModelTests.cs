using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Layered;

public sealed class LayeredModelTests
{
    private static readonly string[] Names = ["layers.0.0.0.conv2d.weight", "layers.0.0.0.conv2d.bias", "layers.0.1.0.conv2d.weight"];

    [Fact]
    public void The_two_branch_network_has_the_parameters_of_its_description()
    {
        using var network = Build.Network(Build.Map(1, 64, 299), 2, ReferenceNetworks.TwoBranches());

        network.parameters().Sum(parameter => parameter.numel()).ShouldBe(1_222_082);
        network.named_parameters().Select(named => named.name).Take(3).ShouldBe(Names);
        network.state_dict().ShouldContainKey("layers.1.batch-norm.running_var");
    }

    [Fact]
    public void A_network_describes_the_shape_and_the_parameters_behind_each_layer()
    {
        using var network = Build.Network(Build.Map(1, 64, 299), 2, ReferenceNetworks.TwoBranches());

        var layers = network.ShouldBeAssignableTo<IDescribesLayers>()!.Layers;

        layers.Count.ShouldBe(12);
        layers[0].Output.ToString().ShouldBe("feature map [32 channel, 64 frequency, 299 time]");
        layers[0].ParameterCount.ShouldBe(192);
        layers[6].Output.ToString().ShouldBe("feature map [32 channel, 16 frequency, 74 time]");
        layers[6].Output.Rate.ShouldBe(25);
        layers[7].Output.ToString().ShouldBe("vector [37888 feature]");
        layers[7].Location.ShouldBe(new SourceLocation("net.yaml", 8, 7));
        layers.Sum(layer => layer.ParameterCount).ShouldBe(1_222_082);
    }

    [Fact]
    public void Building_leaves_the_network_in_training_mode_with_untouched_statistics()
    {
        using var network = Build.Network(Build.Map(2, 4, 4), 2, new BatchNorm(new BatchNormOptions()), new Flatten(), new Classifier(new ClassifierOptions()));

        network.modules().ShouldAllBe(module => module.training);
        network.state_dict()["layers.0.batch-norm.running_var"].eq(1).all().item<bool>().ShouldBeTrue();
        network.parameters().ShouldAllBe(parameter => parameter.requires_grad);
    }

    [Fact]
    public void The_values_and_gradients_are_those_of_PyTorch()
    {
        using var scope = NewDisposeScope();
        using var network = Build.Network(
            Build.Map(1, 6, 9),
            2,
            new ParallelBranches(new ParallelBranchesOptions
            {
                Branches =
                [
                    Build.Stages(new Conv2d(new Conv2dOptions { Filters = 3, Kernel = [1, 5] }), new Relu()),
                    Build.Stages(
                        new Conv2d(new Conv2dOptions { Filters = 3, Kernel = [5, 1] }),
                        new LeakyRelu(new LeakyReluOptions { Slope = 0.2 })),
                ],
            }),
            new BatchNorm(new BatchNormOptions { Eps = 1e-3, Momentum = 0.01 }),
            new MaxPool(new PoolOptions { Ceil = true }),
            new Conv2d(new Conv2dOptions
            {
                Filters = 4,
                Kernel = [3, 2],
                Stride = [2, 1],
                Dilation = [1, 2],
                Padding = EdgePadding.Valid,
                Bias = false,
            }),
            new Tanh(),
            new Flatten(),
            new Dense(new DenseOptions { Units = 5 }),
            new Elu(new EluOptions { Alpha = 0.7 }),
            new Classifier(new ClassifierOptions()));
        Expected.Fill(network);
        var input = Expected.Wave(50, 2, 1, 6, 9);

        var logits = network.call(input, Build.Lengths(9, 9));
        logits.square().sum().backward();

        Expected.ShouldEqual(logits, "cnn/training", 1e-5);
        var gradients = stack(network.parameters().Select(parameter => parameter.grad!.sum()));
        Expected.ShouldEqual(gradients, "cnn/gradients", 2e-5);
        network.eval();
        Expected.ShouldEqual(network.call(input, Build.Lengths(9, 9)), "cnn/evaluation", 1e-5);
    }
}
