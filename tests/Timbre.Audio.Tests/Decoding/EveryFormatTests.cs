namespace Timbre.Audio.Tests.Decoding;

public sealed class EveryFormatTests : Scratch
{
    [Fact]
    public void Bytes_of_8_bits_are_centred_on_128() =>
        AudioDecoder.Decode(Put("u8.wav", Wav.Bytes(8000, 1, 8, isFloat: false, [0, 64, 128, 192, 255]))).Samples
            .ShouldBe([-1f, -0.5f, 0f, 0.5f, 127 / 128f]);

    [Fact]
    public void Integers_of_24_bits_keep_every_bit() =>
        AudioDecoder.Decode(Put("s24.wav", Wav.Bytes(8000, 1, 24, isFloat: false, [1, 0, 0, 0xFF, 0xFF, 0x7F, 0, 0, 0x80]))).Samples
            .ShouldBe([1 / 8388608f, 8388607 / 8388608f, -1f]);

    [Fact]
    public void Floats_beyond_one_are_kept_and_told_by_the_peak()
    {
        var decoded = AudioDecoder.Decode(Put("loud.wav", Wav.Float32(8000, 1, [0.5f, -3.5f, 2f])));
        decoded.Samples.ShouldBe([0.5f, -3.5f, 2f]);
        decoded.Peak.ShouldBe(3.5f);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void Channels_are_averaged_or_picked(int channels)
    {
        var samples = Signals.Noise(3000 * channels);
        var path = Put("many.wav", Wav.Int16(8000, channels, samples));
        var mean = AudioDecoder.Decode(path).Samples;
        for (var frame = 0; frame < 3000; frame++)
            ((double)mean[frame]).ShouldBe(samples.Skip(frame * channels).Take(channels).Average(value => value / 32768.0), 1e-7);
        var last = AudioDecoder.Decode(path, new DecodeOptions { Channel = channels - 1 }).Samples;
        last.ShouldBe(samples.Where((_, i) => i % channels == channels - 1).Select(value => value / 32768f));
    }

    [Fact]
    public void A_channel_that_is_not_there_is_out_of_range()
    {
        var refusal = Refused(Put("mono.wav", Wav.Int16(8000, 1, [1, 2])), new DecodeOptions { Channel = 1 });
        refusal.Reason.ShouldBe(AudioFailure.OutOfRange);
        refusal.Message.ShouldContain("from 0 to 0");
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(8000)]
    [InlineData(11_025)]
    [InlineData(16_000)]
    [InlineData(22_050)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    [InlineData(96_000)]
    [InlineData(192_000)]
    [InlineData(DecodeOptions.LowestSampleRate)]
    [InlineData(DecodeOptions.HighestSampleRate)]
    public void Any_rate_arrives_at_16_kHz_with_the_stated_length(int rate)
    {
        var frames = rate / 3 + 7;
        var path = Put("any.wav", Wav.Int16(rate, 1, Signals.Noise(frames)));
        var decoded = AudioDecoder.Decode(path, new DecodeOptions { SampleRate = 16_000 });
        decoded.Samples.Length.ShouldBe((int)Math.Floor(frames * 16_000m / rate + 0.5m));
        decoded.Info.SampleRate.ShouldBe(rate);
    }

    [Fact]
    public void Excerpts_are_cut_to_the_frame()
    {
        var samples = Signals.NoiseAsFloats(50_000);
        AudioWriter.Write(At("x.flac"), samples, 8000, AudioFormat.Flac16);
        var excerpt = AudioDecoder.Decode(At("x.flac"), new DecodeOptions { Start = 2.5, Length = 1.25 });
        excerpt.Samples.ShouldBe(samples[20_000..30_000]);
        AudioDecoder.Decode(At("x.flac"), new DecodeOptions { Start = 6, Length = 100 }).Samples.ShouldBe(samples[48_000..]);
    }

    [Fact]
    public void An_excerpt_beyond_the_end_is_out_of_range() =>
        Refused(Put("short.wav", Wav.Int16(8000, 1, Signals.Noise(8000))), new DecodeOptions { Start = 1 })
            .Reason.ShouldBe(AudioFailure.OutOfRange);

    [Fact]
    public void Options_that_no_file_satisfies_are_refused_before_any_file_is_touched()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => AudioDecoder.Decode(At("none"), new DecodeOptions { SampleRate = 0 }));
        Should.Throw<ArgumentOutOfRangeException>(() => AudioDecoder.Decode(At("none"), new DecodeOptions { Channel = -1 }));
        Should.Throw<ArgumentOutOfRangeException>(() => AudioDecoder.Decode(At("none"), new DecodeOptions { Start = double.NaN }));
        Should.Throw<ArgumentOutOfRangeException>(() => AudioDecoder.Decode(At("none"), new DecodeOptions { Length = 0 }));
    }
}
