using TorchSharp;

namespace Timbre.Plugins.Features.Tests;

public sealed class PcenTests : TensorTest
{
    [Fact]
    public void A_steady_sound_gives_nearly_the_same_whatever_its_level()
    {
        using var pcen = new Pcen(new() { Initial = PcenInitial.FirstFrame, Gain = 1 });
        var steady = torch.ones(2, 1, 1, 300).mul(torch.tensor([1f, 1000f]).reshape(2, 1, 1, 1));

        var output = pcen.Extract(Signal.FeatureMap(steady, torch.tensor([300L, 300L]), 100)).Values;

        output[0, 0, 0, 299].item<float>().ShouldBe(output[1, 0, 0, 299].item<float>(), 1e-3f);
    }
}
