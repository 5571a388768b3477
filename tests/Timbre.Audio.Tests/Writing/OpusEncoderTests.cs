namespace Timbre.Audio.Tests.Writing;

public sealed class OpusEncoderTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_tone_sounds_the_same_after_encoding_and_is_less_than_a_third_of_its_size()
    {
        var tone = Tone(16000);

        var bytes = OpusEncoder.Encode(tone, 16000);
        File.WriteAllBytes(_path, bytes);
        var heard = AudioDecoder.Decode(_path, new DecodeOptions { SampleRate = 16000 });

        bytes.Length.ShouldBeLessThan(tone.Length * sizeof(short) / 3);
        Math.Abs(heard.Samples.Length - tone.Length).ShouldBeLessThan(400);
        // Away from the ends, where the encoder starts: the strength of a sine of 0.5.
        var middle = heard.Samples.AsSpan(4000, 8000).ToArray();
        Math.Sqrt(middle.Average(sample => (double)sample * sample)).ShouldBe(0.5 / Math.Sqrt(2), 0.02);
    }

    [Fact]
    public void Samples_that_are_no_numbers_or_too_large_do_not_break_it() =>
        OpusEncoder.Encode([float.NaN, 3, float.NegativeInfinity, .. Tone(8000)], 8000).Length.ShouldBeGreaterThan(100);

    [Theory]
    [InlineData(4000, 8000)]
    [InlineData(16000, 16000)]
    [InlineData(22050, 24000)]
    [InlineData(44100, 48000)]
    [InlineData(96000, 48000)]
    public void The_rate_holds_all_that_the_signal_holds(int rate, int expected) => OpusEncoder.RateFor(rate).ShouldBe(expected);

    [Fact]
    public void A_rate_that_Opus_lacks_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => OpusEncoder.Encode([0], 44100));

    private static float[] Tone(int rate) => [.. Enumerable.Range(0, rate).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * 440 * i / rate)))];
}
