using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class DcRemovalTests : TensorTest
{
    [Fact]
    public void The_mean_of_the_valid_samples_alone_is_taken_away()
    {
        var wave = Signal.Waveform(tensor([1f, 3f, 9f, 9f], [1, 4]), tensor([2L]), 16000);

        new DcRemoval().Extract(wave).Values.data<float>().ToArray().ShouldBe([-1f, 1f, 0f, 0f], 1e-6);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept() => Conformance.Check(() => new DcRemoval());
}
