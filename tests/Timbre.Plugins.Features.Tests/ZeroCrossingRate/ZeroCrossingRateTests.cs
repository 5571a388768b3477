namespace Timbre.Plugins.Features.Tests;

public sealed class ZeroCrossingRateTests : TensorTest
{
    [Fact]
    public void A_tone_crosses_zero_twice_in_each_period()
    {
        var share = new ZeroCrossingRate(new() { FrameLength = 1600, Center = false }).Extract(Waves.Tone(1010, 16000)).Values;

        share.mean().item<float>().ShouldBe(2 * 1010 / 16000f, 0.002f);
    }

    [Fact]
    public void A_quiet_rooms_noise_is_left_out_by_a_threshold() =>
        new ZeroCrossingRate(new() { Threshold = 1 }).Extract(Waves.Noise(1, 4000)).Values.max().item<float>().ShouldBe(0);
}
