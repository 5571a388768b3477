namespace Timbre.Audio.Tests.Decoding;

public sealed class ReadUpToDamageTests : Scratch
{
    [Fact]
    public void A_WAV_that_is_cut_short_gives_what_is_there_and_then_its_error()
    {
        var samples = Signals.Noise(16_000);
        var (heard, refusal) = Read(Put("cut.wav", Wav.Int16(16_000, 1, samples)[..(44 + 20_000)]));

        heard.ShouldBe(Signals.NoiseAsFloats(16_000)[..10_000]);
        refusal.Reason.ShouldBe(AudioFailure.Truncated);
        refusal.Message.ShouldContain("promises 16000 frames (1 s), and 10000 frames (0.625 s) are there");
    }

    [Theory]
    [InlineData(90_000, 0)]
    [InlineData(90_000, 64)]
    public void A_FLAC_file_gives_what_comes_before_the_damage(int place, int damaged)
    {
        var samples = Signals.NoiseAsFloats(100_000);
        AudioWriter.Write(At("long.flac"), samples, 16_000, AudioFormat.Flac16);
        var bytes = File.ReadAllBytes(At("long.flac"));
        bytes.AsSpan(place, damaged).Fill(0x55);

        var (heard, refusal) = Read(Put("bad.flac", damaged > 0 ? bytes : bytes[..place]));

        heard.Count.ShouldBeGreaterThan(30_000);
        heard.ShouldBe(samples[..heard.Count]);
        refusal.Message.ShouldContain("absent or damaged");
    }

    private static (List<float> Heard, AudioException Refusal) Read(string path)
    {
        using var reader = AudioReader.Open(path, new DecodeOptions { ReadUpToDamage = true });
        List<float> heard = [];
        var block = new float[7000];
        return (heard, Should.Throw<AudioException>(() =>
        {
            while (reader.Read(block) is > 0 and var count)
            {
                heard.AddRange(block.AsSpan(0, count));
            }
        }));
    }
}
