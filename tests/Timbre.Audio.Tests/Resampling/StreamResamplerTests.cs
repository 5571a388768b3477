namespace Timbre.Audio.Tests.Resampling;

public sealed class StreamResamplerTests : Scratch
{
    [Theory]
    [InlineData(44_100, 16_000)]
    [InlineData(48_000, 16_000)]
    [InlineData(8_000, 16_000)]
    [InlineData(16_000, 16_000)]
    public void Pieces_of_any_length_give_the_samples_of_the_file(int from, int to)
    {
        AudioWriter.Write(At("noise.wav"), Signals.NoiseAsFloats(60_000), from, AudioFormat.WavFloat);
        var file = AudioDecoder.Decode(At("noise.wav"), new DecodeOptions { SampleRate = to }).Samples;

        foreach (var length in new[] { 1, 7, 160, 4096, 50_000 })
        {
            Resample(Signals.NoiseAsFloats(60_000), length).ShouldBe(file);
        }

        List<float> Resample(float[] samples, int length)
        {
            using var resampler = new StreamResampler(from, to);
            List<float> heard = [];
            for (var at = 0; at < samples.Length; at += length)
            {
                resampler.Push(samples.AsSpan(at, Math.Min(length, samples.Length - at)), given => heard.AddRange(given));
            }

            resampler.Complete(given => heard.AddRange(given));
            return heard;
        }
    }

    [Fact]
    public void A_rate_that_cannot_be_meant_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new StreamResampler(99, 16_000)).Message.ShouldContain("between 100 and 768000 Hz");
}
