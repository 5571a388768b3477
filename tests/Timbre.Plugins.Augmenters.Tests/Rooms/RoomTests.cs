using Timbre.Audio;
using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class RoomTests : TensorTest
{
    private readonly TemporaryFolder _folder = new();

    protected override void Dispose(bool disposing)
    {
        _folder.Dispose();
        base.Dispose(disposing);
    }

    [Theory]
    [InlineData(0.2, 10)]
    [InlineData(0.6, 0)]
    public void A_room_decays_over_its_time_behind_the_direct_sound(double rt60, double ratio)
    {
        var room = new Reverb(new() { MinRt60Seconds = rt60, MaxRt60Seconds = rt60, MinDrrDb = ratio, MaxDrrDb = ratio });

        var response = room.Response(Waves.Context(200), Waves.SampleRate);

        response.select(1, 0).eq(1).all().item<bool>().ShouldBeTrue();
        var tail = response.narrow(1, 1, response.shape[1] - 1).square();
        tail.sum(1).log10().mul(-10).sub(ratio).abs().max().item<float>().ShouldBeLessThan(0.01f);
        // From the first to the last quarter the energy falls by three quarters of 60 dB.
        var quarter = tail.shape[1] / 4;
        var fall = tail.narrow(1, 0, quarter).mean().div(tail.narrow(1, 3 * quarter, quarter).mean()).log10().mul(10);
        fall.item<float>().ShouldBe(45, 0.5);
    }

    [Fact]
    public void Reverberation_keeps_level_length_and_the_place_of_an_impulse()
    {
        var values = torch.zeros(50, 8000);
        values.select(1, 3000).fill_(0.5);
        var wave = Signal.Waveform(values, torch.full([50], 8000, dtype: ScalarType.Int64), Waves.SampleRate);

        var wet = new Reverb(new()).Apply(wave, Waves.Context(50)).Values;

        wet.narrow(1, 0, 3000).abs().max().item<float>().ShouldBeLessThan(1e-5f);
        wet.abs().argmax(1).eq(3000).all().item<bool>().ShouldBeTrue();
        wet.square().sum(1).sub(0.25).abs().max().item<float>().ShouldBeLessThan(1e-4f);
    }

    [Fact]
    public void A_measured_room_is_convolved_from_its_direct_sound_on()
    {
        AudioWriter.Write(Path.Combine(_folder.Path, "room.wav"), [0f, 0f, 0.01f, 0.8f, 0f, -0.4f, 0.2f, 0f], 16000, AudioFormat.WavFloat);
        var wave = Waves.Noise(2, 400);

        using var room = new ImpulseResponse(new() { Folder = _folder.Path });
        var wet = room.Apply(wave, Waves.Context(2)).Values;

        var (x, y) = (wave.Values[1].data<float>().ToArray(), wet[1].data<float>().ToArray());
        var expected = x.Select((_, t) => (0.8 * x[t]) - (t < 2 ? 0 : 0.4 * x[t - 2]) + (t < 3 ? 0 : 0.2 * x[t - 3])).ToArray();
        var level = Math.Sqrt(x.Sum(value => value * value) / expected.Sum(value => value * value));
        for (var t = 0; t < y.Length; t++)
        {
            ((double)y[t]).ShouldBe(expected[t] * level, 1e-5);
        }
    }

    [Fact]
    public void Every_room_of_the_folder_is_drawn_equally_often_whatever_its_length()
    {
        AudioWriter.Write(Path.Combine(_folder.Path, "dry.wav"), [1f], 16000, AudioFormat.WavFloat);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "halls"));
        AudioWriter.Write(Path.Combine(_folder.Path, "halls", "hall.flac"), [0.9f, .. new float[3000], 0.5f], 16000, AudioFormat.Flac16);
        var values = torch.zeros(600, 4000);
        values.select(1, 0).fill_(0.5);
        var wave = Signal.Waveform(values, torch.full([600], 4000, dtype: ScalarType.Int64), Waves.SampleRate);

        using var room = new ImpulseResponse(new() { Folder = _folder.Path });
        var wet = room.Apply(wave, Waves.Context(600)).Values;

        wet.select(1, 3001).abs().gt(0.1).to(ScalarType.Float32).mean().item<float>().ShouldBe(0.5f, 0.06);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        AudioWriter.Write(Path.Combine(_folder.Path, "room.wav"), [1f, 0.5f, -0.3f, 0.2f], 16000, AudioFormat.WavFloat);
        AudioWriter.Write(Path.Combine(_folder.Path, "hall.wav"), [1f, .. new float[500], 0.5f], 16000, AudioFormat.WavFloat);
        Conformance.Check(new Reverb(new()), new Reverb(new() { Probability = 0 }));
        using ImpulseResponse room = new(new() { Folder = _folder.Path, MinWet = 0.2 }), never = new(new() { Folder = _folder.Path, Probability = 0 });
        // The first call reads the folder and keeps what it holds.
        room.Apply(Waves.Noise(1, 100), Waves.Context(1));
        never.Apply(Waves.Noise(1, 100), Waves.Context(1));
        Conformance.Check(room, never);
    }

    [Fact]
    public void Ranges_that_run_backwards_are_named()
    {
        new ReverbOptions { MinRt60Seconds = 2, MinDrrDb = 20 }.Validate().Select(error => error.Message).ShouldBe(
        [
            "min_rt60_seconds is 2, above max_rt60_seconds, which is 0.8; a range runs from low to high.",
            "min_drr_db is 20, above max_drr_db, which is 15; a range runs from low to high.",
        ]);
        new ImpulseResponseOptions { Folder = "x", MaxWet = 0.5 }.Validate().ShouldHaveSingleItem().Option.ShouldBe("MinWet");
    }
}
