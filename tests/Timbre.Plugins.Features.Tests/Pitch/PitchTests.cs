using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class PitchTests : TensorTest
{
    [Theory]
    [InlineData(65)]
    [InlineData(110.7)]
    [InlineData(233.1)]
    [InlineData(487)]
    public void A_tone_has_its_frequency_to_a_thousandth(double hertz)
    {
        var tone = arange(8000, dtype: ScalarType.Float64).mul(2 * Math.PI * hertz / 16000).sin().mul(0.3).to(ScalarType.Float32);

        var map = new Pitch(new()).Extract(Signals.Wave(tone));

        map.Values.shape.ShouldBe([1, 1, 2, 51]);
        map.Rate.ShouldBe(100);
        var inner = map.Values[0, 0].narrow(1, 3, 45);
        inner[0].div(hertz).sub(1).abs().max().item<float>().ShouldBeLessThan(1e-3f);
        inner[1].min().item<float>().ShouldBe(1);
    }

    [Theory]
    [InlineData(80, 160, 30, 0.95)]
    [InlineData(80, 160, 8, 0.7)]
    [InlineData(150, 320, 30, 0.95)]
    [InlineData(150, 320, 8, 0.8)]
    [InlineData(250, 470, 30, 0.95)]
    [InlineData(250, 470, 8, 0.7)]
    public void A_gliding_voice_in_noise_is_followed_without_a_jump_of_an_octave(double low, double high, double snrDb, double share)
    {
        var (wave, frequency) = Voices.Gliding(low, high, snrDb);

        var rows = new Pitch(new()).Extract(wave).Values[0, 0];

        var (f0, voicing) = (rows[0].data<float>().ToArray(), rows[1].data<float>().ToArray());
        var errors = Enumerable.Range(0, f0.Length).Where(i => voicing[i] == 1).Select(i => Math.Abs((f0[i] / frequency(i / 100.0)) - 1)).ToArray();
        (errors.Length / (double)f0.Length).ShouldBeGreaterThan(share);
        errors.Max().ShouldBeLessThan(0.2);
        errors.Order().ElementAt(errors.Length / 2).ShouldBeLessThan(0.02);
    }

    [Fact]
    public void Noise_and_silence_are_unvoiced_and_filled()
    {
        var wave = Signal.Waveform(stack([Signals.Noise([8000]), zeros(8000)]), tensor([8000L, 8000L]), 16000);

        var rows = new Pitch(new() { Fill = -5 }).Extract(wave).Values;

        rows.narrow(2, 1, 1).mean().item<float>().ShouldBeLessThan(0.02f);
        rows[1, 0, 0].unique().output.data<float>().ToArray().ShouldBe([-5f]);
    }

    [Fact]
    public void There_are_as_many_frames_as_in_a_centred_spectrogram_of_the_same_hop()
    {
        var wave = Signals.Wave(Signals.Noise([4321]));
        using var mel = new MelSpectrogram(new() { HopLength = 123, NFft = 512, NMels = 4 });

        var map = new Pitch(new() { HopLength = 123 }).Extract(wave);

        map.Values.shape[3].ShouldBe(mel.Extract(wave).Values.shape[3]);
        map.Lengths.item<long>().ShouldBe(map.Values.shape[3]);
    }

    [Fact]
    public void Its_pitch_tells_a_sound_how_to_change()
    {
        var (wave, _) = Voices.Gliding(150, 200, 20);
        var values = wave.Values.detach().requires_grad_();

        new Pitch(new() { Rows = [PitchRow.F0, PitchRow.Aperiodicity] }).Extract(wave with { Values = values }).Values.sum().backward();

        values.grad!.isfinite().all().item<bool>().ShouldBeTrue();
        values.grad!.abs().max().item<float>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_sample_rate_too_low_for_the_highest_pitch_is_refused() =>
        Should.Throw<StageException>(() => new Pitch(new()).Extract(Signals.Wave(zeros(1000), rate: 1000))).Message.ShouldContain("at most 250 Hz");

    [Fact]
    public void A_highest_pitch_below_the_lowest_is_refused() =>
        new PitchOptions { FMin = 300, FMax = 200 }.Validate().Single().Message.ShouldContain("300");

    [Theory]
    [InlineData(PitchSmoothing.None)]
    [InlineData(PitchSmoothing.Median)]
    [InlineData(PitchSmoothing.Path)]
    public void Promises_of_the_contract_are_kept(PitchSmoothing smoothing) =>
        Conformance.Check(() => new Pitch(new() { Smoothing = smoothing, VoicingThreshold = 0.9 }));
}
