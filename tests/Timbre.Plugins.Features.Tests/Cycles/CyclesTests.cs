using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class CyclesTests : TensorTest
{
    private const int Samples = 24000;

    [Theory]
    [InlineData(100)]
    [InlineData(150)]
    [InlineData(220)]
    public void A_voice_like_clockwork_has_neither_jitter_nor_shimmer(double pitch)
    {
        var wave = Voice(pitch, 0, 0, out _, out _);

        Mean(new Jitter(new()), wave).ShouldBeLessThan(2e-3f);
        Mean(new Shimmer(new()), wave).ShouldBeLessThan(5e-3f);
    }

    [Theory]
    [InlineData(100, 0.01)]
    [InlineData(150, 0.01)]
    [InlineData(150, 0.02)]
    [InlineData(220, 0.02)]
    public void Jitter_is_the_one_that_the_pulses_were_given(double pitch, double spread)
    {
        var wave = Voice(pitch, spread, 0, out var jitter, out _);

        (Mean(new Jitter(new()), wave) / jitter).ShouldBe(1, 0.15);
    }

    [Theory]
    [InlineData(100, 0.05)]
    [InlineData(150, 0.05)]
    [InlineData(150, 0.1)]
    public void Shimmer_is_the_one_that_the_pulses_were_given(double pitch, double spread)
    {
        var wave = Voice(pitch, 0, spread, out _, out var shimmer);

        (Mean(new Shimmer(new()), wave) / shimmer).ShouldBe(1, 0.15);
    }

    [Fact]
    public void Noise_has_no_cycles()
    {
        var noise = Signals.Wave(Signals.Noise([8000]));

        new Jitter(new() { Fill = -1 }).Extract(noise).Values.mean().item<float>().ShouldBeLessThan(-0.95f);
        new Shimmer(new() { Fill = -1 }).Extract(noise).Values.mean().item<float>().ShouldBeLessThan(-0.95f);
    }

    [Fact]
    public void Both_tell_a_sound_how_to_change()
    {
        var values = Voice(150, 0.01, 0.05, out _, out _).Values.narrow(1, 0, 4000).requires_grad_();
        var wave = Signal.Waveform(values, tensor([4000L]), Voices.Rate);

        (new Jitter(new()).Extract(wave).Values.sum() + new Shimmer(new()).Extract(wave).Values.sum()).backward();

        values.grad!.isfinite().all().item<bool>().ShouldBeTrue();
        values.grad!.abs().max().item<float>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Conformance.Check(() => new Jitter(new()));
        Conformance.Check(() => new Shimmer(new()));
        var voice = Voice(150, 0.01, 0.05, out _, out _).Values.narrow(1, 0, 6000);
        var voices = Signal.Waveform(cat([voice, voice.flip(1)], 0), tensor([6000L, 4321L]), Voices.Rate).ZeroBeyondLengths();
        Conformance.Check(() => new Jitter(new()), voices);
        Conformance.Check(() => new Shimmer(new()), voices);
    }

    private static float Mean(IFeatureExtractor feature, Signal wave) =>
        new Statistics(new() { Measures = [Statistic.Mean], Ignore = 0 }).Extract(feature.Extract(wave)).Values.item<float>();

    /// <summary>Pulses whose periods and heights vary independently from one to the next by so much, and what that makes by definition.</summary>
    private static Signal Voice(double pitch, double period, double height, out double jitter, out double shimmer)
    {
        var draws = Signals.Noise([2, 1000]).data<float>().ToArray();
        List<double> times = [100];
        while (times[^1] < Samples - 700)
        {
            times.Add(times[^1] + (Voices.Rate / pitch * (1 + (period * draws[times.Count]))));
        }

        var heights = times.Select((_, i) => 1 + (height * draws[1000 + i])).ToList();
        var periods = times.Zip(times.Skip(1), (a, b) => b - a).ToList();
        jitter = periods.Zip(periods.Skip(1), (a, b) => Math.Abs(b - a)).Average() / periods.Average();
        shimmer = heights.Zip(heights.Skip(1), (a, b) => Math.Abs(b - a)).Average() / heights.Average();
        // Slower decays would add each cycle's tail to the next, which evens both out.
        return Signals.Wave(tensor(Voices.Pulses(times, heights, Samples, damping: 2)));
    }
}
