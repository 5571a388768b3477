using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class MelSpectrogramTests : TensorTest
{
    private const double SampleRate = 16000;

    private static readonly Dictionary<string, MelSpectrogramOptions> Cases = new()
    {
        ["defaults"] = new(),
        ["uncentred"] = new() { NFft = 512, WinLength = 400, HopLength = 160, NMels = 64, Center = false },
        ["slaney"] = new() { NFft = 1024, HopLength = 256, NMels = 80, MelScale = MelScale.Slaney, Norm = MelNorm.Slaney, FMin = 40, FMax = 7600 },
        ["magnitude"] = new() { NFft = 512, WinLength = 320, HopLength = 160, NMels = 40, Power = 1, PadMode = PadMode.Constant },
        ["hamming"] = new()
        {
            NFft = 512, HopLength = 200, NMels = 32, Window = WindowShape.Hamming, Normalized = true, Power = 1.5, Norm = MelNorm.Slaney,
        },
        ["odd"] = new() { NFft = 401, WinLength = 301, HopLength = 127, NMels = 24 },
        ["tensorflow"] = new()
        {
            NFft = 512, WinLength = 320, HopLength = 160, NMels = 64, FMin = 20, FMax = 8000, Power = 1, Center = false, Frame = FrameLength.Window,
        },
        ["short-centred"] = new() { NFft = 512, WinLength = 320, HopLength = 160, NMels = 24, Frame = FrameLength.Window },
    };

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Promises_of_the_contract_are_kept(string name) => Conformance.Check(() => new MelSpectrogram(Cases[name]));

    [Theory]
    [InlineData(FrameLength.Window, 299)]
    [InlineData(FrameLength.Fft, 297)]
    public void Frames_of_three_seconds_are_counted_as_tensorflow_or_as_torchaudio_counts_them(FrameLength frame, long frames)
    {
        using var feature = new MelSpectrogram(Cases["tensorflow"] with { Frame = frame });

        var bands = feature.Extract(Waves(2, 48000));

        bands.Values.shape.ShouldBe([2, 1, 64, frames]);
        bands.Lengths.data<long>().ToArray().ShouldBe([frames, frames]);
        bands.Rate.ShouldBe(100);
    }

    [Fact]
    public void A_batch_that_is_transformed_in_blocks_gives_what_each_clip_gives()
    {
        using var feature = new MelSpectrogram(Cases["uncentred"]);
        var batch = Waves(16, 32000);

        var together = feature.Extract(batch).Values;

        var alone = feature.Extract(Signal.Waveform(batch.Values.narrow(0, 7, 1), batch.Lengths.narrow(0, 7, 1), batch.Rate)).Values;
        together.narrow(0, 7, 1).sub(alone).abs().max().item<float>().ShouldBeLessThan(1e-4f * alone.max().item<float>());
    }

    [Fact]
    public void Shorter_clips_are_zero_beyond_their_frames()
    {
        using var feature = new MelSpectrogram(Cases["uncentred"]);
        var waves = Waves(2, 8000) with { Lengths = torch.tensor([8000L, 4000L]) };

        var bands = feature.Extract(waves);

        bands.Lengths.data<long>().ToArray().ShouldBe([47, 22]);
        bands.Values[1].narrow(-1, 22, 25).abs().max().item<float>().ShouldBe(0);
        bands.Values[1].narrow(-1, 0, 22).min().item<float>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Magnitudes_of_silence_have_a_gradient_of_zero_instead_of_NaN()
    {
        using var feature = new MelSpectrogram(Cases["magnitude"]);
        var silence = torch.zeros(1, 4000, requires_grad: true);

        feature.Extract(Signal.Waveform(silence, torch.tensor([4000L]), 16000)).Values.sum().backward();

        silence.grad!.abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void The_gradient_is_the_slope()
    {
        using var feature = new MelSpectrogram(Cases["slaney"]);
        var wave = Waves(1, 2000).Values.clone().requires_grad_();
        var direction = Waves(2, 2000).Values.narrow(0, 1, 1);
        double Total(Tensor values) => feature.Extract(Signal.Waveform(values, torch.tensor([2000L]), 16000)).Values.sum().item<float>();

        feature.Extract(Signal.Waveform(wave, torch.tensor([2000L]), 16000)).Values.sum().backward();

        var slope = (Total(wave.detach().add(direction.mul(1e-2))) - Total(wave.detach().sub(direction.mul(1e-2)))) / 2e-2;
        wave.grad!.mul(direction).sum().item<float>().ShouldBe((float)slope, Math.Abs(slope) * 1e-3);
    }

    [Fact]
    public void Constants_made_in_inference_mode_still_take_part_in_a_backward_pass()
    {
        using var feature = new MelSpectrogram(new());
        using (torch.inference_mode())
        {
            feature.Extract(Waves(1, 2000));
        }

        var wave = Waves(1, 2000).Values.clone().requires_grad_();
        feature.Extract(Signal.Waveform(wave, torch.tensor([2000L]), 16000)).Values.sum().backward();

        wave.grad!.isfinite().all().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void Clips_shorter_than_a_frame_are_refused_with_their_length()
    {
        using var feature = new MelSpectrogram(Cases["uncentred"]);

        Should.Throw<StageException>(() => feature.Extract(Waves(2, 511))).Message
            .ShouldStartWith("A clip of 511 samples is shorter than one frame, which needs 512");
    }

    [Theory]
    [InlineData("uncentred")]
    [InlineData("slaney")]
    public void A_short_last_window_among_longer_ones_is_one_frame_that_ends_in_zeros(string name)
    {
        using var feature = new MelSpectrogram(Cases[name]);
        var waves = Waves(2, 8000) with { Lengths = torch.tensor([8000L, 200L]) };
        var padded = waves.ZeroBeyondLengths().Values.narrow(0, 1, 1).narrow(1, 0, Cases[name].Center ? 513 : 512);

        var bands = feature.Extract(waves);

        bands.Lengths[1].item<long>().ShouldBeInRange(1, 3);
        var whole = feature.Extract(Signal.Waveform(padded, torch.tensor([padded.shape[1]]), SampleRate)).Values[0];
        var frames = bands.Values[1].narrow(2, 0, whole.shape[2]);
        frames.sub(whole).abs().max().item<float>().ShouldBeLessThan(1e-4f * whole.max().item<float>());
    }

    [Fact]
    public void A_band_above_half_the_sample_rate_is_refused_with_both_frequencies()
    {
        using var feature = new MelSpectrogram(new() { FMax = 11025 });

        Should.Throw<StageException>(() => feature.Extract(Waves(1, 8000)))
            .Message.ShouldBe("f_max is 11025 Hz, above half the sample rate of 16000 Hz; lower it to at most 8000 Hz or leave it out.");
    }

    [Fact]
    public void A_lowest_band_above_half_the_sample_rate_is_refused()
    {
        using var feature = new MelSpectrogram(new() { FMin = 9000 });

        Should.Throw<StageException>(() => feature.Extract(Waves(1, 8000))).Message.ShouldContain("f_min is 9000 Hz");
    }

    [Fact]
    public void More_bands_than_frequencies_are_refused() =>
        new MelSpectrogramOptions { NFft = 200 }.Validate().ShouldHaveSingleItem()
            .ShouldBe(new OptionError("NMels", "n_mels is 128, more than the 101 frequencies that n_fft: 200 gives; lower it or raise n_fft."));

    [Fact]
    public void Options_that_contradict_each_other_are_named()
    {
        var errors = new MelSpectrogramOptions { NFft = 400, WinLength = 512, FMin = 4000, FMax = 300 }.Validate().ToList();

        errors.Select(error => error.Option).ShouldBe([nameof(MelBandOptions.WinLength), nameof(MelBandOptions.FMin)]);
        errors[0].Message.ShouldBe("win_length is 512, longer than n_fft, which is 400; shorten the window or raise n_fft.");
        errors[1].Message.ShouldBe("f_min is 4000 Hz, but must lie below f_max, which is 300 Hz.");
    }

    private static Signal Waves(long count, int samples)
    {
        var values = new float[count * samples];
        new RandomStream(5, 0, samples, 0).FillNormal(values);
        var lengths = torch.full([count], samples, dtype: ScalarType.Int64);
        return Signal.Waveform(torch.tensor(values, [count, samples]).mul(0.1), lengths, SampleRate);
    }
}
