namespace Timbre.Plugins.Features.Tests;

public sealed class GammatoneTests : TensorTest
{
    [Theory]
    [InlineData(200)]
    [InlineData(1000)]
    [InlineData(5000)]
    public void A_tone_is_strongest_in_the_band_whose_centre_is_nearest(double hertz)
    {
        using var feature = new Gammatone(new() { NFilters = 64, NFft = 2048, HopLength = 512 });

        var strongest = feature.Extract(Waves.Tone(hertz, 16000)).Values[0, 0].mean([1]).argmax(0).item<long>();

        // Slaney's ERBSpace, written for one band.
        const double Offset = 9.26449 * 24.7;
        var center = ((50 + Offset) * Math.Pow((8000 + Offset) / (50 + Offset), strongest / 64.0)) - Offset;
        Math.Abs(center - hertz).ShouldBeLessThan(0.05 * (hertz + Offset));
    }

    [Fact]
    public void A_lowest_band_above_half_the_sample_rate_is_refused()
    {
        using var feature = new Gammatone(new() { FMin = 9000 });

        Should.Throw<StageException>(() => feature.Extract(Waves.Noise(1, 4000))).Message.ShouldContain("f_min is 9000 Hz");
    }
}
