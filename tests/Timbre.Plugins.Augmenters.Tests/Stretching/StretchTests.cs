using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class StretchTests : TensorTest
{
    [Theory]
    [InlineData(0.8)]
    [InlineData(1.25)]
    public void A_stretched_tone_keeps_its_pitch_and_changes_its_length(double rate)
    {
        var wave = Tones.Of(440, 16000, 10000);

        var stretched = new TimeStretch(new() { MinRate = rate, MaxRate = rate }).Apply(wave, Waves.Context(2));

        Tones.Frequencies(stretched).ShouldAllBe(frequency => Math.Abs(frequency - 440) < 2);
        stretched.Lengths.data<long>().ToArray().ShouldBe(rate < 1 ? [16000L, 10000L] : [12800L, 8000L]);
        stretched.Values[0].narrow(0, 2000, 8000).abs().max().item<float>().ShouldBe(0.5f, 0.06);
    }

    [Fact]
    public void A_click_moves_to_where_its_time_has_gone()
    {
        var values = torch.zeros(1, 16000);
        values[0, 8000] = 1;
        var wave = Signal.Waveform(values, torch.tensor([16000L]), Waves.SampleRate);

        var stretched = new TimeStretch(new() { MinRate = 1.25, MaxRate = 1.25 }).Apply(wave, Waves.Context(1)).Values;

        ((double)stretched.abs().argmax(1).item<long>()).ShouldBe(6400, 300);
    }

    [Fact]
    public void At_rate_one_a_clip_comes_back()
    {
        var wave = Waves.Noise(2, 6000);

        var same = new TimeStretch(new() { MinRate = 1, MaxRate = 1 }).Apply(wave, Waves.Context(2)).Values;

        same.sub(wave.Values).abs().max().item<float>().ShouldBeLessThan(1e-4f);
    }

    [Fact]
    public void Rates_are_uniform_over_their_range()
    {
        var lengths = new TimeStretch(new() { MinRate = 1, MaxRate = 2, NFft = 256 })
            .Apply(Waves.Noise(400, 2000), Waves.Context(400)).Lengths.to(ScalarType.Float32);

        var rates = lengths.pow(-1).mul(2000);
        rates.min().item<float>().ShouldBeInRange(1, 1.02f);
        rates.max().item<float>().ShouldBeInRange(1.98f, 2);
        rates.mean().item<float>().ShouldBe(1.5f, 0.05);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0.5)]
    [InlineData(3)]
    public void A_tone_moves_by_the_semitones_asked_for_and_keeps_its_length(double semitones)
    {
        var wave = Tones.Of(440, 16000, 10000);

        var shifted = new PitchShift(new() { MinSemitones = semitones, MaxSemitones = semitones }).Apply(wave, Waves.Context(2));

        Tones.Frequencies(shifted).ShouldAllBe(frequency => Math.Abs((12 * Math.Log2(frequency / 440)) - semitones) < 0.08);
        shifted.Lengths.ShouldBeSameAs(wave.Lengths);
        shifted.Values[0].narrow(0, 12000, 3000).abs().max().item<float>().ShouldBe(0.5f, 0.06);
    }

    [Fact]
    public void Ratios_of_frequencies_are_within_five_cents()
    {
        for (var tenths = -240; tenths <= 240; tenths++)
        {
            var (numerator, denominator) = PitchShift.Ratio(tenths);
            Math.Abs((1200 * Math.Log2((double)numerator / denominator)) - (tenths * 10)).ShouldBeLessThan(5);
        }
    }

    [Fact]
    public void Shifts_are_spread_over_their_range()
    {
        const int Count = 60;
        var wave = Tones.Of(500, [.. Enumerable.Repeat(8000L, Count)]);

        var shifts = Array.ConvertAll(
            Tones.Frequencies(new PitchShift(new() { MinSemitones = -4, MaxSemitones = 4 }).Apply(wave, Waves.Context(Count))),
            frequency => 12 * Math.Log2(frequency / 500));

        shifts.Min().ShouldBeInRange(-4.1, -3);
        shifts.Max().ShouldBeInRange(3, 4.1);
        shifts.Average().ShouldBe(0, 1);
    }

    [Fact]
    public void Frames_that_do_not_overlap_are_refused() =>
        new TimeStretchOptions { NFft = 512, HopLength = 300, MinRate = 2 }.Validate().Select(error => error.Message).ShouldBe(
        [
            "hop_length is 300, above half of n_fft, which is 512; the windows must overlap for the sound to be put together again.",
            "min_rate is 2, above max_rate, which is 1.25; a range runs from low to high.",
        ]);

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Conformance.Check(new TimeStretch(new()), new TimeStretch(new() { Probability = 0 }));
        Conformance.Check(new PitchShift(new()), new PitchShift(new() { Probability = 0 }));
    }
}
