using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class FormantsTests : TensorTest
{
    [Theory]
    [InlineData(100)]
    [InlineData(130)]
    [InlineData(170)]
    public void Two_resonances_are_found_where_they_are_whatever_the_pitch(double pitch)
    {
        var times = Voices.Times(_ => pitch, 8000);
        var wave = Signals.Wave(tensor(Voices.Pulses(times, [.. times.Select(_ => 1.0)], 8000)));

        var rows = new Formants(new() { NFormants = 2 }).Extract(wave).Values[0, 0].narrow(1, 5, 40);

        rows[0].median().item<float>().ShouldBe(600, 60);
        rows[1].median().item<float>().ShouldBe(1400, 60);
    }

    [Fact]
    public void Frames_far_below_the_clips_loudest_are_filled()
    {
        var noise = Signals.Noise([8000]);
        var wave = Signals.Wave(cat([noise, noise.mul(1e-3)]));

        var rows = new Formants(new() { Fill = -1, MaxBandwidth = 5000 }).Extract(wave).Values[0, 0];

        rows.narrow(1, 54, 40).unique().output.data<float>().ToArray().ShouldBe([-1f]);
        rows[0].narrow(0, 5, 40).min().item<float>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Formants_tell_a_sound_how_to_change()
    {
        var times = Voices.Times(_ => 120, 4000);
        var values = tensor(Voices.Pulses(times, [.. times.Select(_ => 1.0)], 4000)).add(Signals.Noise([4000]).mul(1e-3)).unsqueeze(0).requires_grad_();

        new Formants(new() { NFormants = 2 }).Extract(Signal.Waveform(values, tensor([4000L]), 16000)).Values.sum().backward();

        values.grad!.isfinite().all().item<bool>().ShouldBeTrue();
        values.grad!.abs().max().item<float>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void More_formants_than_the_order_resolves_are_refused() =>
        new FormantsOptions { NFormants = 6 }.Validate().Single().Message.ShouldContain("raise order to 12");

    [Fact]
    public void A_highest_frequency_above_half_the_sample_rate_is_refused() =>
        Should.Throw<StageException>(() => new Formants(new() { FMax = 9000 }).Extract(Signals.Wave(zeros(4000)))).Message.ShouldContain("8000 Hz");

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Conformance.Check(() => new Formants(new()));
        Conformance.Check(() => new Formants(new() { NFormants = 5, Bandwidths = true, TopDb = null }));
    }
}
