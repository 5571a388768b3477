using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class ResamplingTests : TensorTest
{
    [Theory]
    [InlineData(80)]
    [InlineData(97)]
    [InlineData(110)]
    public void Speed_gives_what_torchaudio_resamples(int factor)
    {
        var input = Golden.Input();

        var output = Plugins.Augmenters.Resampling.Convert(input.Values, factor, 100);

        Golden.Error(output[0], $"speed-{factor}").ShouldBeLessThan(1e-4);
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(1.25)]
    public void Speed_moves_the_pitch_and_the_end(double factor)
    {
        var wave = Tones.Of(440, 16000, 10000);

        var faster = new Speed(new() { MinFactor = factor, MaxFactor = factor }).Apply(wave, Waves.Context(2));

        Tones.Frequencies(faster).ShouldAllBe(frequency => Math.Abs(frequency - (440 * factor)) < 1);
        faster.Values.shape.ShouldBe([2L, 16000L]);
        faster.Lengths.data<long>().ToArray().ShouldBe(factor < 1 ? [16000L, 10000L] : [12800L, 8000L]);
        faster.Values.masked_select(faster.Mask().logical_not()).abs().sum().item<float>().ShouldBe(0);
    }

    [Fact]
    public void Factors_are_the_steps_of_the_range_all_equally_likely()
    {
        var wave = Waves.Noise(900, 2000);

        var lengths = new Speed(new() { MinFactor = 1, MaxFactor = 1.2, Step = 0.1 }).Apply(wave, Waves.Context(900)).Lengths;

        var counts = lengths.data<long>().ToArray().CountBy(length => length).OrderBy(count => count.Key).ToArray();
        counts.Select(count => count.Key).ShouldBe([1667L, 1819L, 2000L]);
        counts.ShouldAllBe(count => count.Value > 250 && count.Value < 350);
    }

    [Fact]
    public void A_low_rate_keeps_what_it_can_hold_and_loses_what_it_cannot()
    {
        var (low, high) = (Tones.Of(1000, 16000), Tones.Of(5000, 16000));
        var telephone = new LowRate(new());

        var kept = telephone.Apply(low, Waves.Context(1)).Values.narrow(1, 200, 15600);
        var lost = telephone.Apply(high, Waves.Context(1)).Values.narrow(1, 200, 15600);

        kept.sub(low.Values.narrow(1, 200, 15600)).abs().max().item<float>().ShouldBeLessThan(0.002f);
        lost.abs().max().item<float>().ShouldBeLessThan(0.002f);
    }

    [Fact]
    public void Each_clip_draws_one_of_the_rates()
    {
        var wave = Waves.Noise(300, 2048);

        var spectrum = torch.fft.rfft(new LowRate(new() { Rates = [4000, 8000] }).Apply(wave, Waves.Context(300)).Values).abs().square();

        // From 2.2 to 3.6 kHz there is something at a rate of 8 kHz, and nothing at one of 4 kHz.
        var share = spectrum.narrow(1, 290, 170).sum(1).div(spectrum.sum(1)).gt(0.1).to(ScalarType.Float32).mean();
        share.item<float>().ShouldBe(0.5f, 0.1);
    }

    [Fact]
    public void Mu_law_at_the_low_rate_leaves_its_grain()
    {
        var wave = Tones.Of(1000, 8000);

        var clean = new LowRate(new()).Apply(wave, Waves.Context(1)).Values;
        var coded = new LowRate(new() { MuLaw = true }).Apply(wave, Waves.Context(1)).Values;

        // 8 bits of mu-law have a signal-to-noise ratio of about 38 dB.
        var ratio = clean.square().sum().div(coded.sub(clean).square().sum()).log10().mul(10).item<float>();
        ratio.ShouldBeInRange(33, 43);
    }

    [Fact]
    public void A_rate_that_is_not_lower_is_refused() =>
        Should.Throw<StageException>(() => new LowRate(new() { Rates = [8000, 16000] }).Apply(Waves.Noise(1, 100), Waves.Context(1))).Message
            .ShouldBe("rates has 16000 Hz, but the signal has 16000 Hz; give rates below that.");

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Conformance.Check(new Speed(new()), new Speed(new() { Probability = 0 }));
        Conformance.Check(new Speed(new() { MinFactor = 0.8, MaxFactor = 1.3, Probability = 0.5 }));
        Conformance.Check(new LowRate(new() { Rates = [4000, 8000] }), new LowRate(new() { Probability = 0 }));
        Conformance.Check(new LowRate(new() { Rates = [4000, 8000], MuLaw = true }));
    }
}
