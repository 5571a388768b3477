using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class LoudnessNormalizeTests : TensorTest
{
    private const double Recommended = -3.01;

    [Fact]
    public void Every_clip_gets_the_level_asked_for_over_its_valid_samples()
    {
        var wave = Signal.Waveform(Signals.Noise([2, 4000]).mul(0.01), tensor([4000L, 1000L]), 16000);

        var scaled = new LoudnessNormalize(new() { Target = -20 }).Extract(wave).Values;

        scaled[0].square().mean().sqrt().item<float>().ShouldBe(0.1f, 1e-6);
        scaled[1].narrow(0, 0, 1000).square().mean().sqrt().item<float>().ShouldBe(0.1f, 1e-6);
        scaled[1].narrow(0, 1000, 3000).abs().max().item<float>().ShouldBe(0);
    }

    // Recommendation ITU-R BS.1770-4, annex 1: a sine of 997 Hz at full scale in one front channel reads -3.01 LKFS.
    [Theory]
    [InlineData(48000)]
    [InlineData(44100)]
    [InlineData(16000)]
    [InlineData(8000)]
    public void The_recommendations_sine_has_the_recommendations_loudness_at_every_rate(double rate)
    {
        using var stage = new LoudnessNormalize(new() { Target = Recommended, Measure = LoudnessMeasure.Lufs });

        var gain = stage.Extract(Sine(rate, (int)rate * 2)).Values.abs().max().item<float>();

        // The bilinear transform bends the filter's shelf at low rates.
        (20 * Math.Log10(gain)).ShouldBe(0, 0.05);
    }

    [Fact]
    public void Pauses_do_not_count_for_loudness()
    {
        using var stage = new LoudnessNormalize(new() { Target = Recommended, Measure = LoudnessMeasure.Lufs });
        var tone = Sine(16000, 64000).Values;
        var wave = Signal.Waveform(cat([tone, tone.mul(1e-3), tone.zeros_like()], 1), tensor([64000L * 3]), 16000);

        var gain = stage.Extract(wave).Values.abs().max().item<float>();

        // Three of the forty blocks lie across the end of the tone and are quieter.
        (20 * Math.Log10(gain)).ShouldBe(0.16, 0.1);
    }

    [Fact]
    public void A_clip_stays_below_the_largest_sample_allowed()
    {
        var scaled = new LoudnessNormalize(new() { Target = 0, MaxPeak = 0.5 }).Extract(Sine(16000, 4000)).Values;

        scaled.abs().max().item<float>().ShouldBe(0.5f, 1e-6);
    }

    [Theory]
    [InlineData(LoudnessMeasure.Rms)]
    [InlineData(LoudnessMeasure.Lufs)]
    public void Its_gain_has_a_gradient(LoudnessMeasure measure)
    {
        using var stage = new LoudnessNormalize(new() { Measure = measure });
        var wave = Sine(16000, 16000);
        var values = wave.Values.clone().requires_grad_();

        stage.Extract(wave with { Values = values }).Values.square().sum().backward();

        // The level of the output does not depend on that of the input.
        values.grad!.mul(values.detach()).sum().item<float>().ShouldBe(0, 1e-2);
        values.grad!.isfinite().all().item<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData(LoudnessMeasure.Rms)]
    [InlineData(LoudnessMeasure.Lufs)]
    public void Promises_of_the_contract_are_kept(LoudnessMeasure measure) =>
        Conformance.Check(() => new LoudnessNormalize(new() { Measure = measure, MaxPeak = 0.9 }));

    private static Signal Sine(double rate, int samples) =>
        Signals.Wave(arange(samples, dtype: ScalarType.Float64).mul(2 * Math.PI * 997 / rate).sin().to(ScalarType.Float32), rate);
}
