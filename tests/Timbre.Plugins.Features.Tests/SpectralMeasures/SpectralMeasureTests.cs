namespace Timbre.Plugins.Features.Tests;

public sealed class SpectralMeasureTests : TensorTest
{
    [Fact]
    public void The_centroid_and_the_rolloff_of_a_tone_are_its_frequency()
    {
        using var centroid = new SpectralCentroid(new() { NFft = 512, Power = 2, Center = false });
        using var rolloff = new SpectralRolloff(new() { NFft = 512, Power = 2, Center = false });
        var tone = Waves.Tone(2000, 8000);

        centroid.Extract(tone).Values.mean().item<float>().ShouldBe(2000, 1);
        rolloff.Extract(tone).Values.mean().item<float>().ShouldBe(2000, 40);
    }

    [Fact]
    public void A_tone_is_narrow_and_noise_is_wide()
    {
        using var bandwidth = new SpectralBandwidth(new() { NFft = 512, Power = 2, Center = false });

        bandwidth.Extract(Waves.Tone(2000, 8000)).Values.mean().item<float>().ShouldBeLessThan(50);
        bandwidth.Extract(Waves.Noise(1, 8000)).Values.mean().item<float>().ShouldBeGreaterThan(1500);
    }

    [Fact]
    public void Flatness_is_near_0_for_a_tone_and_1_for_silence()
    {
        using var flatness = new SpectralFlatness(new() { NFft = 512, Center = false });

        flatness.Extract(Waves.Tone(2000, 8000)).Values.mean().item<float>().ShouldBeLessThan(1e-6f);
        flatness.Extract(Waves.Silence(8000)).Values.mean().item<float>().ShouldBe(1, 1e-5f);
    }

    [Fact]
    public void A_harmonic_sound_has_more_contrast_than_noise()
    {
        using var contrast = new SpectralContrast(new() { NFft = 1024 });

        contrast.Extract(Waves.Tone(700, 8000)).Values[0, 0, 2].mean().item<float>()
            .ShouldBeGreaterThan(contrast.Extract(Waves.Noise(1, 8000)).Values[0, 0, 2].mean().item<float>() + 10);
    }

    [Theory]
    [InlineData(512, 8, "Band 7 of 8 begins at 12800 Hz, not below half the sample rate of 16000 Hz; lower n_bands or f_min.")]
    [InlineData(16, 6, "Band 0 from 0 to 200 Hz holds too few of the frequencies, which are 1000 Hz apart; raise n_fft, which is 16, or f_min.")]
    public void Bands_that_do_not_fit_the_spectrum_are_refused(int nFft, int bands, string message)
    {
        using var contrast = new SpectralContrast(new() { NFft = nFft, NBands = bands });

        Should.Throw<StageException>(() => contrast.Extract(Waves.Noise(1, 4000))).Message.ShouldBe(message);
    }

    [Fact]
    public void A_feature_map_is_refused()
    {
        using var centroid = new SpectralCentroid(new());
        using var feature = new Spectrogram(new());
        var map = feature.Extract(Waves.Noise(1, 4000));

        Should.Throw<StageException>(() => centroid.Extract(map)).Message.ShouldContain("this stage takes waveforms");
    }
}
