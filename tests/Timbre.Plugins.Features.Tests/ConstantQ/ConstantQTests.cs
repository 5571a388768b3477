namespace Timbre.Plugins.Features.Tests;

public sealed class ConstantQTests : TensorTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(47)]
    public void A_sine_of_amplitude_1_gives_one_half_in_its_own_bin(int bin)
    {
        using var feature = new ConstantQ(new() { FMin = 110, NBins = 48 });

        var bands = feature.Extract(Waves.Tone(110 * Math.Pow(2, bin / 12.0), 16000)).Values[0, 0].narrow(1, 10, 10).mean([1]);

        bands.argmax(0).item<long>().ShouldBe(bin);
        bands[bin].item<float>().ShouldBe(0.5f, 0.002f);
    }

    [Fact]
    public void Bins_above_half_the_sample_rate_are_refused_with_the_frequency()
    {
        using var feature = new ConstantQ(new() { FMin = 110, NBins = 84 });

        Should.Throw<StageException>(() => feature.Extract(Waves.Noise(1, 4000))).Message
            .ShouldBe("The highest of the 84 bins lies at 13289.8 Hz, above half the sample rate of 16000 Hz; lower n_bins or f_min.");
    }
}
