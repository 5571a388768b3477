using Timbre.Audio;
using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class BackgroundNoiseTests : TensorTest
{
    private readonly TemporaryFolder _folder = new();

    protected override void Dispose(bool disposing)
    {
        _folder.Dispose();
        base.Dispose(disposing);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    public void The_ratio_asked_for_is_the_ratio_measured_over_the_valid_part(double snr)
    {
        Write("hum.wav", 20_000, t => 0.3f * MathF.Sin(0.1f * t));
        var wave = (Waves.Noise(3, 8000) with { Lengths = torch.tensor([8000L, 5000L, 2000L]) }).ZeroBeyondLengths();

        using var noise = new BackgroundNoise(new() { Folder = _folder.Path, MinSnrDb = snr, MaxSnrDb = snr });
        var added = noise.Apply(wave, Waves.Context(3)).Values.sub(wave.Values);

        wave.Values.square().sum(1).div(added.square().sum(1)).log10().mul(10).sub(snr).abs().max().item<float>().ShouldBeLessThan(0.01f);
        added[2].narrow(0, 2000, 6000).abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void An_excerpt_is_a_piece_of_the_recording_at_a_place_that_is_drawn()
    {
        Write("ramp.wav", 10_000, t => t / 10_000f);
        var wave = Waves.Noise(400, 1000);

        var places = Excerpts(wave).select(1, 0).mul(10_000);

        places.min().item<float>().ShouldBeInRange(0, 100);
        places.max().item<float>().ShouldBeInRange(8900, 9000.5f);
        places.mean().item<float>().ShouldBe(4500, 400);
    }

    [Fact]
    public void A_recording_that_is_too_short_goes_around()
    {
        Write("short.wav", 300, t => (t + 1) / 1000f);
        var wave = Waves.Noise(2, 1000);

        var excerpt = Excerpts(wave)[0].mul(1000).round().to(ScalarType.Int64).data<long>().ToArray();

        excerpt.Zip(excerpt.Skip(1)).ShouldAllBe(pair => pair.Second == (pair.First == 300 ? 1 : pair.First + 1));
        excerpt.Distinct().Count().ShouldBe(300);
    }

    [Fact]
    public void Recordings_of_another_rate_are_resampled()
    {
        AudioWriter.Write(
            Path.Combine(_folder.Path, "tone.wav"), [.. Enumerable.Range(0, 24_000).Select(t => 0.3f * MathF.Sin(2 * MathF.PI * 500 * t / 8000))], 8000);
        var wave = Signal.Waveform(torch.full([1, 16000], 0.001f), torch.tensor([16000L]), Waves.SampleRate);

        using var noise = new BackgroundNoise(new() { Folder = _folder.Path, MinSnrDb = -40, MaxSnrDb = -40 });

        Tones.Frequencies(noise.Apply(wave, Waves.Context(1)))[0].ShouldBe(500, 1);
    }

    [Fact]
    public void A_relative_folder_starts_at_the_pipelines()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "noises"));
        Write("noises/hum.wav", 2000, t => 0.3f * MathF.Sin(0.1f * t));
        using var noise = new BackgroundNoise(new() { Folder = "noises" });
        AugmentContext context = new(1, 0, [0], 0, CPU) { BaseDirectory = _folder.Path };

        noise.Apply(Waves.Noise(1, 100), context).Values.shape.ShouldBe([1L, 100L]);
    }

    [Fact]
    public void A_folder_that_cannot_be_used_is_named_with_the_remedy()
    {
        Refusal(new() { Folder = Path.Combine(_folder.Path, "absent") })
            .ShouldBe($"There is no folder {_folder.Path}/absent, which the option 'folder' names.");
        Refusal(new() { Folder = _folder.Path }).ShouldStartWith($"The folder {_folder.Path}, which the option 'folder' names, holds no audio files;");

        Write("long.wav", 16_000 * 90, _ => 0.1f);
        Refusal(new() { Folder = _folder.Path, MaxMinutes = 1 }).ShouldBe(
            $"The 1 files in {_folder.Path} hold 2 minutes of sound, but at most 1 are kept in memory; raise max_minutes, or name a folder with less.");

        File.WriteAllText(Path.Combine(_folder.Path, "broken.wav"), "no sound");
        Refusal(new() { Folder = _folder.Path }).ShouldContain("broken.wav");
    }

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Write("a.wav", 30_000, t => 0.3f * MathF.Sin(0.001f * t * t));
        Write("b.wav", 700, t => 0.3f * MathF.Sin(0.01f * t * t));
        using BackgroundNoise noise = new(new() { Folder = _folder.Path }), never = new(new() { Folder = _folder.Path, Probability = 0 });
        // The first call reads the folder and keeps what it holds.
        noise.Apply(Waves.Noise(1, 100), Waves.Context(1));
        never.Apply(Waves.Noise(1, 100), Waves.Context(1));
        Conformance.Check(noise, never);
    }

    [Fact]
    public void Ranges_that_run_backwards_are_named() =>
        new BackgroundNoiseOptions { Folder = "x", MinSnrDb = 40 }.Validate().ShouldHaveSingleItem().Message
            .ShouldBe("min_snr_db is 40, above max_snr_db, which is 30; a range runs from low to high.");

    private static string Refusal(BackgroundNoiseOptions options)
    {
        using var noise = new BackgroundNoise(options);
        return Should.Throw<StageException>(() => noise.Apply(Waves.Noise(1, 100), Waves.Context(1))).Message;
    }

    /// <summary>What is added, scaled back to what the file holds.</summary>
    private Tensor Excerpts(Signal wave)
    {
        using var folder = new SoundFolder(_folder.Path, 10);
        var context = Waves.Context(wave.BatchSize);
        var sounds = folder.On(context, Waves.SampleRate);
        return sounds.Excerpts(context.Integers(0, sounds.Count), context.Uniform(0, 1), wave.Values.shape[1], wave.Lengths);
    }

    private void Write(string name, int samples, Func<int, float> value) => AudioWriter.Write(
        Path.Combine(_folder.Path, name), [.. Enumerable.Range(0, samples).Select(value)], 16000, AudioFormat.WavFloat);
}
