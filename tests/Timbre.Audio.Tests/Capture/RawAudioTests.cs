namespace Timbre.Audio.Tests.Capture;

public sealed class RawAudioTests : Scratch
{
    [Theory]
    [InlineData(SampleFormat.S16)]
    [InlineData(SampleFormat.S32)]
    [InlineData(SampleFormat.F32)]
    public void Raw_samples_are_those_of_a_file_with_the_same_bytes(SampleFormat format)
    {
        var noise = Signals.Noise(2 * 5000);
        byte[] raw = format switch
        {
            SampleFormat.S16 => [.. noise.SelectMany(BitConverter.GetBytes)],
            SampleFormat.S32 => [.. noise.SelectMany(value => BitConverter.GetBytes(value << 16))],
            _ => [.. noise.SelectMany(value => BitConverter.GetBytes(value / 32768f))],
        };
        var file = AudioDecoder.Decode(Put("stereo.wav", Wav.Int16(16_000, 2, noise))).Samples;

        // A pipe gives what it has: frames and samples are split anywhere.
        using var source = new RawAudio(new Trickle(raw, 7), "a pipe", 16_000, 2, format);
        List<float> heard = [];
        var block = new float[300];
        while (source.Read(block, out var lost) is > 0 and var count)
        {
            lost.ShouldBe(0);
            heard.AddRange(block.AsSpan(0, count));
        }

        heard.ShouldBe(file);
        source.LeftOver.ShouldBe(0);
    }

    [Fact]
    public void Bytes_at_the_end_that_make_no_frame_are_left_out_and_counted()
    {
        using var source = new RawAudio(new MemoryStream(new byte[11]), "a pipe", 16_000, 2, SampleFormat.S16);

        source.Read(new float[100], out _).ShouldBe(2);
        source.Read(new float[100], out _).ShouldBe(0);
        source.LeftOver.ShouldBe(3);
    }

    private sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}
