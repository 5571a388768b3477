namespace Timbre.Plugins.Features.Tests;

public sealed class EnergyTests : TensorTest
{
    [Fact]
    public void The_rms_of_a_sine_is_its_amplitude_over_the_root_of_two()
    {
        var level = new Energy(new() { FrameLength = 320, Center = false }).Extract(Waves.Tone(500, 3200)).Values;

        level.shape.ShouldBe([1, 1, 1, 19]);
        level.sub(Math.Sqrt(0.5)).abs().max().item<float>().ShouldBeLessThan(1e-5f);
    }

    [Fact]
    public void The_logarithm_of_silence_is_that_of_the_floor() =>
        new Energy(new() { Log = true, Floor = 0.01 }).Extract(Waves.Silence(1600)).Values.max().item<float>().ShouldBe(-4.60517f, 1e-4f);

    [Fact]
    public void Frames_lie_where_those_of_a_spectrogram_lie()
    {
        using var spectrogram = new Spectrogram(new() { NFft = 401, HopLength = 133 });
        var wave = Waves.Noise(1, 5000);

        var (energy, spectra) = (new Energy(new() { FrameLength = 401, HopLength = 133 }).Extract(wave), spectrogram.Extract(wave));

        energy.Values.shape[3].ShouldBe(spectra.Values.shape[3]);
        energy.Rate.ShouldBe(spectra.Rate);
    }
}
