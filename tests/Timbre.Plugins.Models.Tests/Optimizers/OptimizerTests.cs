using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Optimizers;

public sealed class OptimizerTests
{
    [Fact]
    public void Sgd_steps_as_PyTorch_does() =>
        Run(new Sgd(new SgdOptions { Lr = 0.1, Momentum = 0.8, WeightDecay = 0.05, Nesterov = true }), "sgd");

    [Fact]
    public void Adam_steps_as_PyTorch_does() =>
        Run(new Adam(new AdamOptions { Lr = 0.1, Beta1 = 0.8, Beta2 = 0.9, Eps = 1e-7, WeightDecay = 0.05, Amsgrad = true }), "adam");

    [Fact]
    public void AdamW_steps_as_PyTorch_does() =>
        Run(new AdamW(new AdamWOptions { Lr = 0.1, Beta1 = 0.8, Beta2 = 0.9, Eps = 1e-7, WeightDecay = 0.05, Amsgrad = true }), "adamw");

    [Fact]
    public void RmsProp_steps_as_PyTorch_does() =>
        Run(
            new RmsProp(new RmsPropOptions { Lr = 0.1, Alpha = 0.9, Eps = 1e-7, WeightDecay = 0.05, Momentum = 0.3, Centered = true }),
            "rmsprop");

    [Fact]
    public void Nesterov_without_a_momentum_is_refused() =>
        new SgdOptions { Nesterov = true }.Validate().ShouldHaveSingleItem().Option.ShouldBe(nameof(SgdOptions.Nesterov));

    // Four steps down p·w + p², where w is the third wave.
    private static void Run(IOptimizer plugin, string name)
    {
        using var scope = NewDisposeScope();
        var parameter = new Parameter(Expected.Wave(0, 4));
        using var optimizer = plugin.Create([parameter]);
        for (var step = 0; step < 4; step++)
        {
            optimizer.zero_grad();
            ((parameter * Expected.Wave(3, 4)) + parameter.square()).sum().backward();
            optimizer.step();
        }

        Expected.ShouldEqual(parameter, name, 1e-5);
    }
}
