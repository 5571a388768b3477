namespace Timbre.Audio.Tests.Writing;

public sealed class AudioWriterTests : Scratch
{
    [Theory]
    [InlineData(AudioFormat.Wav16, 1, "WAV (Microsoft)", "Signed 16 bit PCM")]
    [InlineData(AudioFormat.Wav24, 2, "WAV (Microsoft)", "Signed 24 bit PCM")]
    [InlineData(AudioFormat.WavFloat, 1, "WAV (Microsoft)", "32 bit float")]
    [InlineData(AudioFormat.Flac16, 2, "FLAC (Free Lossless Audio Codec)", "Signed 16 bit PCM")]
    [InlineData(AudioFormat.Flac24, 1, "FLAC (Free Lossless Audio Codec)", "Signed 24 bit PCM")]
    public void Samples_of_16_bits_come_back_as_they_went(AudioFormat format, int channels, string container, string subtype)
    {
        var samples = Signals.NoiseAsFloats(50_000 * channels);
        AudioWriter.Write(At("out"), samples, 22_050, format, channels);
        AudioFile.ReadInfo(At("out")).ShouldBe(new AudioInfo
        {
            SampleRate = 22_050,
            Channels = channels,
            Frames = 50_000,
            Format = container,
            Subtype = subtype,
        });
        AudioDecoder.Decode(At("out"), new DecodeOptions { Channel = channels - 1 }).Samples
            .ShouldBe(samples.Where((_, i) => i % channels == channels - 1));
    }

    [Theory]
    [InlineData(AudioFormat.Wav16, 0.5 / 32768)]
    [InlineData(AudioFormat.Flac16, 0.5 / 32768)]
    [InlineData(AudioFormat.Wav24, 0.5 / 8388608)]
    [InlineData(AudioFormat.Flac24, 0.5 / 8388608)]
    [InlineData(AudioFormat.WavFloat, 0)]
    public void Any_sample_is_off_by_half_a_step_at_most(AudioFormat format, double tolerance)
    {
        var samples = Signals.Sine(997, 16_000, 20_000, amplitude: 0.999);
        AudioWriter.Write(At("out"), samples, 16_000, format);
        AudioDecoder.Decode(At("out")).Samples.Zip(samples, (a, b) => Math.Abs((double)a - b)).Max().ShouldBeLessThanOrEqualTo(tolerance);
    }

    [Fact]
    public void Integers_clip_and_floats_do_not()
    {
        AudioWriter.Write(At("i.wav"), [2f, -2f, 1f, -1f], 8000);
        AudioDecoder.Decode(At("i.wav")).Samples.ShouldBe([32767 / 32768f, -1f, 32767 / 32768f, -1f]);
        AudioWriter.Write(At("f.wav"), [2f, -2f], 8000, AudioFormat.WavFloat);
        AudioDecoder.Decode(At("f.wav")).Samples.ShouldBe([2f, -2f]);
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_else()
    {
        AudioWriter.Write(At("a.wav"), [0.5f], 8000);
        Should.Throw<AudioException>(() => AudioWriter.Write(At("a.wav"), [0f, float.NaN], 8000)).Reason.ShouldBe(AudioFailure.NotFinite);
        Should.Throw<ArgumentException>(() => AudioWriter.Write(At("a.wav"), new float[9], 8000, AudioFormat.Flac16, channels: 9));
        Directory.CreateDirectory(At("b.wav"));
        Should.Throw<AudioException>(() => AudioWriter.Write(At("b.wav"), [0.5f], 8000));
        AudioDecoder.Decode(At("a.wav")).Samples.ShouldBe([0.5f]);
        Names.Order().ShouldBe(["a.wav", "b.wav"]);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var refusal = Should.Throw<AudioException>(() => AudioWriter.Write(At("no/such/a.wav"), [0.5f], 8000));
        refusal.Reason.ShouldBe(AudioFailure.Missing);
        refusal.Message.ShouldContain("create the folder");
    }
}
