using Timbre.Testing;
using TorchSharp;

namespace Timbre.Plugins.Features.Tests;

public sealed class PeakNormalizeTests : TensorTest
{
    [Fact]
    public void The_largest_valid_sample_of_each_clip_becomes_one_and_padding_zero()
    {
        var values = torch.tensor([0.1f, -0.2f, 0.05f, 0.9f, 0.25f, 0.5f, 0f, 0f], [2, 4]);
        var wave = Signal.Waveform(values, torch.tensor([3L, 2L]), 16000);

        var scaled = new PeakNormalize(new()).Extract(wave);

        scaled.Values.data<float>().ToArray().ShouldBe([0.5f, -1f, 0.25f, 0f, 0.5f, 1f, 0f, 0f], 1e-5);
    }

    [Fact]
    public void Silence_stays_silent()
    {
        var wave = Signal.Waveform(torch.zeros(1, 4), torch.tensor([4L]), 16000);

        new PeakNormalize(new()).Extract(wave).Values.abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept() => Conformance.Check(() => new PeakNormalize(new()));
}
