using System.Runtime.Versioning;
using System.Text;

namespace Timbre.Audio.Tests.Decoding;

public sealed class BrokenAudioTests : Scratch
{
    private static readonly byte[] Whole = Wav.Int16(16_000, 1, Signals.Noise(16_000));

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "audio", name);

    [Fact]
    public void A_missing_file_is_missing() => Refused(At("none.wav")).Reason.ShouldBe(AudioFailure.Missing);

    [Fact]
    public void A_file_in_a_missing_folder_is_missing() => Refused(At("no/such/none.wav")).Reason.ShouldBe(AudioFailure.Missing);

    [Fact]
    public void A_folder_is_not_a_file()
    {
        Directory.CreateDirectory(At("folder.wav"));
        Refused(At("folder.wav")).Reason.ShouldBe(AudioFailure.NotAFile);
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public void A_file_that_may_not_be_read_is_denied()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "The superuser may read every file.");
        File.SetUnixFileMode(Put("secret.wav", Whole), UnixFileMode.UserWrite);
        Refused(At("secret.wav")).Reason.ShouldBe(AudioFailure.Denied);
    }

    [Fact]
    public void A_file_of_zero_bytes_is_empty() => Refused(Put("zero.wav", [])).Reason.ShouldBe(AudioFailure.Empty);

    [Fact]
    public void A_pipe_is_refused_without_waiting_for_a_writer()
    {
        using (var make = System.Diagnostics.Process.Start("mkfifo", At("pipe.wav")))
            make.WaitForExit();
        Refused(At("pipe.wav")).Reason.ShouldBe(AudioFailure.Empty);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(768_001)]
    public void A_rate_that_cannot_be_meant_is_unsupported(int rate)
    {
        var path = Put("odd.wav", Wav.Int16(rate, 1, Signals.Noise(100)));
        Refused(path, new DecodeOptions { SampleRate = 16_000 }).Reason.ShouldBe(AudioFailure.Unsupported);
        AudioDecoder.Decode(path).SampleRate.ShouldBe(rate);
    }

    [Fact]
    public void A_header_without_samples_is_empty() =>
        Refused(Put("silent.wav", Wav.Int16(8000, 1, []))).Reason.ShouldBe(AudioFailure.Empty);

    [Fact]
    public void Text_with_the_name_of_audio_is_not_audio()
    {
        var refusal = Refused(Put("notes.wav", "Dear diary, today I recorded nothing."u8.ToArray()));
        refusal.Reason.ShouldBe(AudioFailure.NotAudio);
        refusal.Message.ShouldContain("\"Dear diary, \"");
    }

    [Theory]
    [InlineData("one.wav")]
    [InlineData("one.vox")]
    [InlineData("one.gsm")]
    public void A_file_of_one_byte_is_not_audio_whatever_its_name(string name) =>
        Refused(Put(name, [7])).Reason.ShouldBe(AudioFailure.NotAudio);

    [Fact]
    public void An_MP4_file_is_unsupported() =>
        Refused(Put("song.m4a", [0, 0, 0, 0x20, .. "ftypM4A "u8, .. new byte[100]])).Reason.ShouldBe(AudioFailure.Unsupported);

    [Fact]
    public void A_WAV_with_an_unknown_encoding_is_unsupported()
    {
        var wav = Whole.ToArray();
        wav[20] = 0x99;
        Refused(Put("codec.wav", wav)).Reason.ShouldBe(AudioFailure.Unsupported);
    }

    [Fact]
    public void A_WAV_with_less_than_it_promises_is_truncated()
    {
        var refusal = Refused(Put("cut.wav", Whole[..(44 + 16_000)]));
        refusal.Reason.ShouldBe(AudioFailure.Truncated);
        refusal.Message.ShouldContain("promises 16000 frames (1 s), and 8000 frames (0.5 s) are there");
    }

    [Fact]
    public void A_WAV_that_ends_after_its_header_is_truncated_rather_than_empty() =>
        Refused(Put("cut.wav", Whole[..44])).Reason.ShouldBe(AudioFailure.Truncated);

    [Fact]
    public void A_WAV_that_ends_within_its_header_is_corrupt() =>
        Refused(Put("cut.wav", Whole[..30])).Reason.ShouldBe(AudioFailure.Corrupt);

    [Fact]
    public void An_excerpt_of_a_truncated_file_is_refused_too() =>
        Refused(Put("cut.wav", Whole[..(44 + 16_000)]), new DecodeOptions { Length = 0.1 }).Reason.ShouldBe(AudioFailure.Truncated);

    [Theory]
    [InlineData(0xFFFFFFFF)]
    [InlineData(0x7FFFFFFF - 36)]
    public void A_WAV_from_a_pipe_that_never_knew_its_size_is_read_to_its_end(uint size) =>
        AudioDecoder.Decode(Put("pipe.wav", Wav.Claiming(Whole, size))).Samples.ShouldBe(Signals.NoiseAsFloats(16_000));

    [Theory]
    [InlineData("s16.flac", 0.5)]
    [InlineData("s16.flac", 0.95)]
    [InlineData("s16.aiff", 0.6)]
    [InlineData("vorbis.ogg", 0.9)]
    [InlineData("vorbis.ogg", 0.999)]
    [InlineData("opus.opus", 0.9)]
    [InlineData("layer3.mp3", 0.7)]
    [InlineData("s24.wav", 0.5)]
    public void Any_container_cut_short_is_refused(string name, double kept)
    {
        var whole = File.ReadAllBytes(Fixture(name));
        Refused(Put(name, whole[..(int)(whole.Length * kept)])).Reason.ShouldBe(AudioFailure.Truncated);
    }

    [Fact]
    public void A_FLAC_file_cut_between_frames_is_truncated()
    {
        AudioWriter.Write(At("long.flac"), Signals.NoiseAsFloats(100_000), 16_000, AudioFormat.Flac16);
        var refusal = Refused(Put("cut.flac", File.ReadAllBytes(At("long.flac"))[..100_000]));
        refusal.Reason.ShouldBe(AudioFailure.Truncated);
        refusal.Message.ShouldContain("promises 100000 frames (6.25 s)");
    }

    [Fact]
    public void A_FLAC_file_with_damage_in_the_middle_is_refused()
    {
        AudioWriter.Write(At("long.flac"), Signals.NoiseAsFloats(100_000), 16_000, AudioFormat.Flac16);
        var bytes = File.ReadAllBytes(At("long.flac"));
        bytes.AsSpan(90_000, 64).Fill(0x55);
        Refused(Put("bad.flac", bytes)).Message.ShouldContain("absent or damaged");
    }

    [Fact]
    public void A_FLAC_stream_that_does_not_say_its_length_is_read_to_its_end_and_refused_when_damaged()
    {
        var samples = Signals.NoiseAsFloats(100_000);
        AudioWriter.Write(At("long.flac"), samples, 16_000, AudioFormat.Flac16);
        var bytes = File.ReadAllBytes(At("long.flac"));
        bytes[21] &= 0xF0; // the 36 bits of STREAMINFO that count the samples
        bytes.AsSpan(22, 4).Clear();

        var decoded = AudioDecoder.Decode(Put("stream.flac", bytes));
        decoded.Samples.ShouldBe(samples);
        decoded.Info.Frames.ShouldBeNull();
        Refused(Put("cut.flac", bytes[..100_000])).Reason.ShouldBe(AudioFailure.Corrupt);
    }

    [Fact]
    public void An_Ogg_file_that_ends_between_two_pages_is_truncated()
    {
        byte[] Page(byte flags) => [.. "OggS"u8, 0, flags, .. new byte[20], 2, 255, 10, .. new byte[265]];
        Complete([.. Page(2), .. Page(4)]).ShouldBeTrue();
        Complete([.. Page(2), .. Page(0)]).ShouldBeFalse();
        Complete([.. Page(2), .. Page(4)[..^1]]).ShouldBeFalse();
        Complete(Page(4)[..20]).ShouldBeFalse();
        Complete(new byte[300]).ShouldBeFalse();

        bool Complete(byte[] content)
        {
            using var file = File.OpenHandle(Put("pages.ogg", content));
            return OggTail.IsComplete(file, content.Length);
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void A_sample_that_is_not_finite_is_refused_with_its_position(float value)
    {
        var samples = Signals.NoiseAsFloats(40_000);
        samples[20_003] = value;
        var refusal = Refused(Put("nan.wav", Wav.Float32(8000, 1, samples)), new DecodeOptions { SampleRate = 16_000 });
        refusal.Reason.ShouldBe(AudioFailure.NotFinite);
        refusal.Message.ShouldContain("at frame 20003 (2.5 s)");
    }

    [Fact]
    public void Bytes_after_a_header_that_are_noise_never_do_worse_than_an_AudioException()
    {
        foreach (var name in Directory.GetFiles(Fixture("")).Where(path => Path.GetExtension(path) != ".f32"))
        {
            var whole = File.ReadAllBytes(name);
            for (var seed = 1u; seed <= 20; seed++)
            {
                var damaged = whole.ToArray();
                foreach (var place in Signals.Noise(8, seed))
                    damaged[(place & 0x7FFF) % Math.Min(damaged.Length, 200)] ^= (byte)(1 << (int)(seed % 8));
                try
                {
                    AudioDecoder.Decode(Put("damaged", damaged), new DecodeOptions { SampleRate = 16_000 });
                }
                catch (AudioException refusal)
                {
                    Encoding.UTF8.GetByteCount(refusal.Message).ShouldBeGreaterThan(20);
                }
            }
        }
    }
}
