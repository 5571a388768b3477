using TorchSharp;

namespace Timbre.Plugins.Features.Tests;

public sealed class WholeClipTests : TensorTest
{
    [Fact]
    public void Padding_becomes_silence_that_counts()
    {
        var wave = Signal.Waveform(torch.tensor([0.1f, -0.2f, 0.3f, 0.9f, 0.9f, 0.9f], [2, 3]), torch.tensor([3L, 1L]), 16000);

        var whole = new WholeClip().Extract(wave);

        whole.Lengths.data<long>().ToArray().ShouldBe([3, 3]);
        whole.Values.data<float>().ToArray().ShouldBe([0.1f, -0.2f, 0.3f, 0.9f, 0f, 0f]);
        whole.Rate.ShouldBe(16000);
    }

    [Fact]
    public void A_feature_map_is_refused() =>
        Should.Throw<StageException>(() => new WholeClip().Extract(Signal.FeatureMap(torch.zeros(1, 1, 2, 3), torch.tensor([3L]), 100)))
            .Message.ShouldContain("this stage takes waveforms");
}
