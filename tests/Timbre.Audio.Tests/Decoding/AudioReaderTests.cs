namespace Timbre.Audio.Tests.Decoding;

public sealed class AudioReaderTests : Scratch
{
    [Theory]
    [InlineData(44_100, 1, 1)]
    [InlineData(44_100, 1, 7)]
    [InlineData(44_100, 2, 160)]
    [InlineData(44_100, 1, 4096)]
    [InlineData(44_100, 1, 50_000)]
    [InlineData(8000, 1, 1)]
    [InlineData(8000, 1, 4096)]
    [InlineData(22_050, 3, 7)]
    [InlineData(16_000, 1, 1)]
    [InlineData(16_000, 2, 160)]
    public void Blocks_of_any_size_are_the_whole_file_bit_for_bit(int rate, int channels, int block)
    {
        var path = Put("noise.wav", Wav.Int16(rate, channels, Signals.Noise(60_000 * channels)));
        var options = new DecodeOptions { SampleRate = 16_000 };
        var whole = AudioDecoder.Decode(path, options);

        using var reader = AudioReader.Open(path, options);
        var samples = new List<float>();
        var buffer = new float[block];
        for (int count; (count = reader.Read(buffer)) > 0;)
            samples.AddRange(buffer.AsSpan(0, count));

        samples.ShouldBe(whole.Samples);
        reader.Length.ShouldBe(samples.Count);
        reader.Position.ShouldBe(samples.Count);
        reader.Fingerprint.ShouldBe(whole.Fingerprint);
        reader.Peak.ShouldBe(whole.Peak);
    }

    [Fact]
    public void Reading_past_the_end_gives_nothing_more()
    {
        using var reader = AudioReader.Open(Put("short.wav", Wav.Int16(8000, 1, Signals.Noise(100))));
        reader.Read(new float[1000]).ShouldBe(100);
        reader.Ended.ShouldBeTrue();
        reader.Read(new float[1000]).ShouldBe(0);
    }

    [Fact]
    public void The_fingerprint_is_not_told_before_the_end()
    {
        using var reader = AudioReader.Open(Put("noise.wav", Wav.Int16(8000, 1, Signals.Noise(50_000))));
        reader.Read(new float[10]);
        Should.Throw<InvalidOperationException>(() => reader.Fingerprint).Message.ShouldContain("10 samples were read");
    }

    [Fact]
    public void A_long_file_takes_no_more_memory_than_a_short_one()
    {
        var path = Put("long.wav", Wav.Int16(44_100, 1, Signals.Noise(44_100 * 60)));
        var buffer = new float[4096];
        AllocatedWhileReading(path, buffer);
        AllocatedWhileReading(path, buffer).ShouldBeLessThan(16_384);
    }

    [Fact]
    public void A_reader_that_is_closed_refuses_to_read()
    {
        var reader = AudioReader.Open(Put("noise.wav", Wav.Int16(8000, 1, Signals.Noise(500))));
        reader.Dispose();
        Should.Throw<ObjectDisposedException>(() => reader.Read(new float[1]));
    }

    private static long AllocatedWhileReading(string path, float[] buffer)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using (var reader = AudioReader.Open(path, new DecodeOptions { SampleRate = 16_000 }))
        {
            while (reader.Read(buffer) > 0)
                continue;
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
