using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class NoiseTests : TensorTest
{
    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(20)]
    public void The_ratio_asked_for_is_the_ratio_measured(double snr)
    {
        var wave = Quiet(Waves.Noise(4, 48000), [48000, 30000, 24000, 12000]);

        var noise = new Noise(new() { MinSnrDb = snr, MaxSnrDb = snr }).Apply(wave, Waves.Context(4)).Values.sub(wave.Values);

        var ratio = Power(wave.Values).div(Power(noise)).log10().mul(10);
        ratio.sub(snr).abs().max().item<float>().ShouldBeLessThan(0.01f);
    }

    [Fact]
    public void Ratios_are_uniform_over_their_range()
    {
        var wave = Waves.Noise(400, 2000);

        var noise = new Noise(new() { MinSnrDb = 5, MaxSnrDb = 40 }).Apply(wave, Waves.Context(400)).Values.sub(wave.Values);

        var ratio = Power(wave.Values).div(Power(noise)).log10().mul(10);
        ratio.min().item<float>().ShouldBeInRange(4.5f, 6);
        ratio.max().item<float>().ShouldBeInRange(39, 40.5f);
        ratio.mean().item<float>().ShouldBe(22.5f, 1.5);
    }

    [Fact]
    public void Deviations_are_those_asked_for_whatever_the_level()
    {
        var wave = Signal.Waveform(torch.zeros(200, 4000), torch.full([200], 4000, dtype: ScalarType.Int64), Waves.SampleRate);

        var deviation = new Noise(new() { MinStd = 0.001, MaxStd = 0.005 }).Apply(wave, Waves.Context(200)).Values.std(1);

        deviation.min().item<float>().ShouldBeInRange(0.00095f, 0.0012f);
        deviation.max().item<float>().ShouldBeInRange(0.0048f, 0.00515f);
        deviation.mean().item<float>().ShouldBe(0.003f, 0.0002);
    }

    [Fact]
    public void Noise_is_white_and_ends_with_the_clip()
    {
        var wave = Quiet(Waves.Noise(1, 48000), [40000]);

        var noise = new Noise(new() { MinSnrDb = 0, MaxSnrDb = 0 }).Apply(wave, Waves.Context(1)).Values.sub(wave.Values)[0];

        var valid = noise.narrow(0, 0, 40000);
        var products = valid.narrow(0, 1, 39999).mul(valid.narrow(0, 0, 39999)).mean();
        var neighbours = products.div(valid.mul(valid).mean()).item<float>();
        neighbours.ShouldBe(0, 0.02);
        noise.narrow(0, 40000, 8000).abs().max().item<float>().ShouldBe(0);
    }

    [Theory]
    [InlineData(NoiseColor.Pink, -1)]
    [InlineData(NoiseColor.Brown, -2)]
    [InlineData(NoiseColor.Blue, 1)]
    [InlineData(NoiseColor.Violet, 2)]
    public void The_power_of_colored_noise_goes_with_the_frequency_as_its_color_says(NoiseColor color, double exponent)
    {
        var wave = Signal.Waveform(torch.zeros(40, 16384), torch.full([40], 16384, dtype: ScalarType.Int64), Waves.SampleRate);

        var noise = new Noise(new() { Color = color, MinStd = 0.5, MaxStd = 0.5 }).Apply(wave, Waves.Context(40)).Values;

        var window = torch.hann_window(16384);
        var power = torch.fft.rfft(noise.mul(window)).abs().square().mean([0]);
        // One octave around 100 Hz and one around 1600 Hz, four octaves apart.
        var (low, high) = (power.narrow(0, 72, 72).mean(), power.narrow(0, 1158, 1158).mean());
        (high.div(low).log2().item<float>() / 4).ShouldBe((float)exponent, 0.1);
        noise.std().item<float>().ShouldBe(0.5f, 0.02);
    }

    [Fact]
    public void Colored_noise_is_as_loud_at_its_beginning_as_later()
    {
        var wave = Signal.Waveform(torch.zeros(2000, 64), torch.full([2000], 64, dtype: ScalarType.Int64), Waves.SampleRate);

        var noise = new Noise(new() { Color = NoiseColor.Brown, MinStd = 1, MaxStd = 1 }).Apply(wave, Waves.Context(2000)).Values;

        noise.select(1, 0).std().item<float>().ShouldBe(1, 0.06);
    }

    [Fact]
    public void Silence_stays_silent_when_the_ratio_is_given()
    {
        var silence = Signal.Waveform(torch.zeros(2, 100), torch.tensor([100L, 100L]), Waves.SampleRate);

        new Noise(new()).Apply(silence, Waves.Context(2)).Values.abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void Its_probability_is_the_share_of_changed_clips()
    {
        var wave = Waves.Noise(2000, 16);

        var changed = new Noise(new() { Probability = 0.3 }).Apply(wave, Waves.Context(2000)).Values.ne(wave.Values).any(1);

        changed.to(ScalarType.Float32).mean().item<float>().ShouldBe(0.3f, 0.04);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Conformance.Check(new Noise(new()), new Noise(new() { Probability = 0 }));
        Conformance.Check(new Noise(new() { MinStd = 0.01, MaxStd = 0.05 }));
        Conformance.Check(new Noise(new() { Probability = 0.5 }));
        Conformance.Check(new Noise(new() { Color = NoiseColor.Pink }));
        Conformance.Check(new Noise(new() { Color = NoiseColor.Brown, MinStd = 0.01, MaxStd = 0.05 }));
    }

    public static TheoryData<NoiseOptions, string, string> Mistakes => new()
    {
        { new() { MinSnrDb = 30, MaxSnrDb = 10 }, "MinSnrDb", "min_snr_db is 30, above max_snr_db, which is 10; a range runs from low to high." },
        { new() { MaxSnrDb = 0 }, "MaxSnrDb", "min_snr_db is 5, above max_snr_db, which is 0; a range runs from low to high." },
        { new() { MinStd = 0.1 }, "MinStd", "Only min_std is given; this range needs both min_std and max_std." },
        { new() { MinStd = 0.1, MaxStd = 0.01 }, "MinStd", "min_std is 0.1, above max_std, which is 0.01; a range runs from low to high." },
        {
            new() { MinStd = 0, MaxStd = 0.1, MaxSnrDb = 3 }, "MaxSnrDb",
            "The noise is given both by max_snr_db and by min_std; leave one of the two out."
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Options_that_contradict_each_other_are_named(NoiseOptions options, string option, string message) =>
        options.Validate().ShouldHaveSingleItem().ShouldBe(new OptionError(option, message));

    private static Tensor Power(Tensor values) => values.mul(values).sum(1);

    private static Signal Quiet(Signal wave, long[] lengths) => (wave with { Lengths = torch.tensor(lengths) }).ZeroBeyondLengths();
}
