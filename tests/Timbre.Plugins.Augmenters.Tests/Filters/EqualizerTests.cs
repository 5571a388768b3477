using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class EqualizerTests : TensorTest
{
    private const int Length = 16_384;

    [Fact]
    public void Gains_at_the_points_have_the_deviation_that_was_asked_for()
    {
        var gains = Responses(new() { StdDb = 4, StdTiltDb = 0, MinHz = 125 }, 800);

        foreach (var hertz in (double[])[125, 250, 1000, 4000])
        {
            gains.select(1, Bin(hertz)).std().item<float>().ShouldBe(4, 0.3);
            gains.select(1, Bin(hertz)).mean().item<float>().ShouldBe(0, 0.5);
        }
    }

    [Fact]
    public void A_tilt_is_a_straight_line_over_octaves_around_the_middle()
    {
        var gains = Responses(new() { StdDb = 0, StdTiltDb = 2, MinHz = 125 }, 400);

        // Points at 125, 250, … 8000 Hz; the middle one is at 1000 Hz.
        gains.select(1, Bin(1000)).abs().max().item<float>().ShouldBe(0, 0.02);
        var octave = gains.select(1, Bin(2000));
        octave.std().item<float>().ShouldBe(2, 0.2);
        gains.select(1, Bin(4000)).sub(octave.mul(2)).abs().max().item<float>().ShouldBe(0, 0.05);
        gains.select(1, Bin(500)).add(octave).abs().max().item<float>().ShouldBe(0, 0.05);
    }

    [Fact]
    public void Without_deviation_a_waveform_stays_as_it_is()
    {
        var wave = Waves.Noise(2, 3000);

        new Equalizer(new() { StdDb = 0, StdTiltDb = 0 }).Apply(wave, Waves.Context(2)).Values.sub(wave.Values).abs().max().item<float>().ShouldBeLessThan(1e-5f);
    }

    [Fact]
    public void A_lowest_point_that_the_signal_does_not_reach_is_refused() =>
        Should.Throw<StageException>(() => new Equalizer(new() { MinHz = 8000 }).Apply(Waves.Noise(1, 100), Waves.Context(1))).Message
            .ShouldBe("min_hz is 8000 Hz, but a signal at 16000 Hz has only frequencies below 8000 Hz; lower it, or raise data.sample_rate.");

    [Fact]
    public void Promises_of_the_contract_are_kept() => Conformance.Check(new Equalizer(new()), new Equalizer(new() { Probability = 0 }));

    private static long Bin(double hertz) => (long)(hertz * Length / Waves.SampleRate);

    /// <summary>The gains in dB that impulses in the middle of a clip meet, <c>[item, frequency]</c>.</summary>
    private static Tensor Responses(EqualizerOptions options, int items)
    {
        var impulse = torch.zeros(items, Length);
        impulse.select(1, Length / 2).fill_(1);
        var wave = Signal.Waveform(impulse, torch.full([items], Length, dtype: ScalarType.Int64), Waves.SampleRate);
        return torch.fft.rfft(new Equalizer(options).Apply(wave, Waves.Context(items)).Values).abs().log10().mul(20);
    }
}
