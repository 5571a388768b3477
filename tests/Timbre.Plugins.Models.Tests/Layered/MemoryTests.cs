using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Layered;

public sealed class MemoryTests
{
    private static readonly SignalShape Input = Build.Map(2, 6, 8);

    [Fact]
    public void A_pass_leaves_nothing_but_its_result()
    {
        using var scope = NewDisposeScope();
        using var network = Build.Network(
            Input,
            2,
            new Conv2d(new Conv2dOptions { Filters = 4 }),
            new BatchNorm(new BatchNormOptions()),
            new Relu(),
            Residual(),
            new Flatten(),
            new Classifier(new ClassifierOptions()));
        using var gradients = no_grad();
        var (values, lengths) = (randn(3, 2, 6, 8), Build.Lengths(8, 8, 8));
        var before = scope.DisposablesCount;

        network.call(values, lengths);

        // The logits, their lengths, and the input's, of at least 1.
        (scope.DisposablesCount - before).ShouldBeInRange(1, 3);
    }

    [Fact]
    public void A_relu_that_overwrites_gives_the_same_gradients()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var layers = new ILayer[] { new Conv2d(new Conv2dOptions { Filters = 4 }), new Relu(), new Flatten(), new Classifier(new ClassifierOptions()) };
        using var network = Build.Network(Input, 2, layers);
        var values = randn(3, 2, 6, 8, requires_grad: true);
        var weights = network.parameters().ToArray();

        var logits = network.call(values, Build.Lengths(8, 8, 8));
        var gradients = autograd.grad([logits.pow(2).sum()], [values, .. weights]);

        var rectified = nn.functional.conv2d(values, weights[0], weights[1], padding: [1, 1]).clamp_min(0);
        var expected = nn.functional.linear(rectified.flatten(1), weights[2], weights[3]);
        var expectedGradients = autograd.grad([expected.pow(2).sum()], [values, .. weights]);
        logits.allclose(expected, 1e-5, 1e-6).ShouldBeTrue();
        foreach (var (gradient, other) in gradients.Zip(expectedGradients))
        {
            gradient.allclose(other, 1e-4, 1e-5).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_relu_leaves_what_others_need()
    {
        using var scope = NewDisposeScope();
        using var network = Build.Network(
            Input, 2, new Relu(), new Tanh(), new Relu(), Residual(), new Flatten(), new Classifier(new ClassifierOptions()));
        var values = randn(3, 2, 6, 8);
        var copy = values.clone();

        network.call(values, Build.Lengths(8, 8, 8)).sum().backward();

        values.allclose(copy, 0, 0).ShouldBeTrue();
    }

    // As in networks whose blocks begin with their activation.
    private static Residual Residual() => new(new ResidualOptions
    {
        Layers = Build.Stages(new Relu(), new Conv2d(new Conv2dOptions { Filters = 4 }), new Relu(), new Conv2d(new Conv2dOptions { Filters = 4 })),
        Shortcut = Build.Stages(new Conv2d(new Conv2dOptions { Filters = 4, Kernel = [1, 1] })),
    });
}
