using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests;

public sealed class GaussianNoiseTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Noise_of_the_given_deviation_is_added_in_training_and_none_outside()
    {
        var input = Signal.Vector(ones(1000, 40));
        using var layer = new GaussianNoise(new GaussianNoiseOptions { Std = 1.5 }).Build(new LayerContext(input.Shape, 2));
        manual_seed(3);

        layer.train();
        var noise = layer.call(input).Values.sub(1);

        // The standard error of a deviation over 40,000 draws is 0.005, of their mean 0.0075.
        noise.std(unbiased: false).item<float>().ShouldBe(1.5f, 0.03f);
        noise.mean().item<float>().ShouldBe(0f, 0.03f);
        layer.eval();
        layer.call(input).Values.ShouldBeSameAs(input.Values);
    }
}
