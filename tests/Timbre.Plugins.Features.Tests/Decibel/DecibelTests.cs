using Timbre.Testing;
using TorchSharp;

namespace Timbre.Plugins.Features.Tests;

public sealed class DecibelTests : TensorTest
{
    [Fact]
    public void The_limit_is_below_each_clips_own_loudest_valid_value()
    {
        var values = torch.tensor([1f, 1e-9f, 1e6f, 1e-3f, 1e-9f, 1e6f], [2, 1, 1, 3]);
        var signal = Signal.FeatureMap(values, torch.tensor([2L, 2L]), 100);

        var level = new Decibel(new() { TopDb = 40 }).Extract(signal).Values;

        level.narrow(3, 0, 2).data<float>().ToArray().ShouldBe([0, -40, -30, -70], 1e-4);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept() => Conformance.Check(() => new Decibel(new()));
}
