using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class RollTests : TensorTest
{
    [Fact]
    public void Roll_keeps_every_sample()
    {
        var wave = Waves.Noise(4, 1000) with { Lengths = torch.tensor([1000L, 900L, 333L, 1L]) };

        var rolled = new Roll(new() { MaxSeconds = 0.1 }).Apply(wave, Waves.Context(4)).Values;

        for (var i = 0; i < 4; i++)
        {
            var length = (int)wave.Lengths[i].item<long>();
            var (before, after) = (wave.Values[i].data<float>().ToArray(), rolled[i].data<float>().ToArray());
            after[..length].Order().ShouldBe(before[..length].Order());
            after[length..].ShouldBe(before[length..]);
        }
    }

    [Fact]
    public void Order_is_kept_around_the_circle()
    {
        var wave = Waves.Noise(1, 500);

        var rolled = new Roll(new()).Apply(wave, Waves.Context(1)).Values[0].data<float>().ToArray();

        var before = wave.Values[0].data<float>().ToArray();
        var shift = Array.IndexOf(rolled, before[0]);
        shift.ShouldNotBe(0);
        rolled.ShouldBe(before.Select((_, t) => before[(t - shift + 500) % 500]));
    }

    [Fact]
    public void Shifts_are_uniform_in_both_directions()
    {
        const int Count = 4000;
        var impulse = torch.zeros(Count, 200);
        impulse.select(1, 100).fill_(1);
        var wave = Signal.Waveform(impulse, torch.full([Count], 200, dtype: ScalarType.Int64), Waves.SampleRate);

        var rolled = new Roll(new() { MaxSeconds = 50 / Waves.SampleRate }).Apply(wave, Waves.Context(Count)).Values;

        var shifts = rolled.argmax(1).sub(100).to(ScalarType.Float32);
        shifts.min().item<float>().ShouldBe(-50);
        shifts.max().item<float>().ShouldBe(49);
        shifts.mean().item<float>().ShouldBe(-0.5f, 2);
        shifts.std().item<float>().ShouldBe(28.87f, 1);
    }

    [Fact]
    public void Shifts_in_samples_are_the_same_at_any_rate()
    {
        const int Count = 4000;
        var impulse = torch.zeros(Count, 30);
        impulse.select(1, 15).fill_(1);
        var wave = Signal.Waveform(impulse, torch.full([Count], 30, dtype: ScalarType.Int64), 44_100);

        var shifts = new Roll(new() { MaxSamples = 8 }).Apply(wave, Waves.Context(Count)).Values.argmax(1).sub(15);

        shifts.add(8).bincount(null, 16).data<long>().ToArray().ShouldAllBe(count => count > 150);
        shifts.min().item<long>().ShouldBe(-8);
        shifts.max().item<long>().ShouldBe(7);
    }

    [Fact]
    public void Padding_rolls_along_when_asked_and_counts_as_sound_from_then_on()
    {
        var wave = (Waves.Noise(20, 400) with { Lengths = torch.full([20], 100, dtype: ScalarType.Int64) }).ZeroBeyondLengths();

        var rolled = new Roll(new() { MaxSamples = 200, Padding = true }).Apply(wave, Waves.Context(20));

        rolled.Lengths.eq(400).all().item<bool>().ShouldBeTrue();
        rolled.Values.narrow(1, 100, 300).ne(0).any().item<bool>().ShouldBeTrue();
        rolled.Values.abs().sum(1).sub(wave.Values.abs().sum(1)).abs().max().item<float>().ShouldBeLessThan(1e-4f);
    }

    [Fact]
    public void A_shift_in_two_units_is_refused() =>
        new RollOptions { MaxSeconds = 1, MaxSamples = 8000 }.Validate().ShouldHaveSingleItem()
            .ShouldBe(new OptionError("MaxSamples", "The shift is given both by max_seconds and by max_samples; leave one of the two out."));

    [Fact]
    public void A_shift_longer_than_the_clip_goes_around_more_than_once()
    {
        var wave = Waves.Noise(3, 7);

        var rolled = new Roll(new() { MaxSeconds = 60 }).Apply(wave, Waves.Context(3)).Values;

        rolled.sum(1).sub(wave.Values.sum(1)).abs().max().item<float>().ShouldBeLessThan(1e-6f);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept() => Conformance.Check(new Roll(new()), new Roll(new() { Probability = 0 }));

    [Fact]
    public void A_feature_map_is_refused()
    {
        var map = Signal.FeatureMap(torch.zeros(1, 1, 8, 10), torch.tensor([10L]), 100);

        Should.Throw<StageException>(() => new Roll(new()).Apply(map, Waves.Context(1))).Message.ShouldBe(
            "The input is a feature map [1 channel, 8 frequency, 10 time]; this stage takes waveforms [batch, time]. "
            + "Place it under augment, before any stage that turns waveforms into features.");
    }
}
