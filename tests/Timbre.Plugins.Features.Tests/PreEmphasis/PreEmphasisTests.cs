using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class PreEmphasisTests : TensorTest
{
    [Fact]
    public void The_first_sample_stays_and_each_other_loses_its_share_of_the_one_before()
    {
        var wave = Signal.Waveform(tensor([1f, 2f, 4f, 9f], [1, 4]), tensor([3L]), 16000);

        new PreEmphasis(new() { Coeff = 0.5 }).Extract(wave).Values.data<float>().ToArray().ShouldBe([1f, 1.5f, 3f, 0f], 1e-6);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept() => Conformance.Check(() => new PreEmphasis(new()));
}
