using System.Runtime.InteropServices;

namespace Timbre.Audio;

/// <summary>Turns raw interleaved frames into mono samples as libsndfile and <see cref="AudioReader"/> do for files.</summary>
internal static class RawFrames
{
    private const float Int16Scale = 1f / 32768;
    private const float Int32Scale = 1f / 2147483648;

    public static int BytesOf(SampleFormat format) => format == SampleFormat.S16 ? sizeof(short) : sizeof(float);

    /// <summary>Converts whole frames.</summary>
    /// <param name="raw">As many frames as <paramref name="mono"/> holds.</param>
    /// <param name="format">How they are written.</param>
    /// <param name="channels">Samples of a frame.</param>
    /// <param name="interleaved">Work space for all of their samples.</param>
    /// <param name="mono">Filled.</param>
    public static void ToMono(ReadOnlySpan<byte> raw, SampleFormat format, int channels, Span<float> interleaved, Span<float> mono)
    {
        interleaved = interleaved[..(mono.Length * channels)];
        switch (format)
        {
            case SampleFormat.S16:
                Scale(MemoryMarshal.Cast<byte, short>(raw), interleaved);
                break;
            case SampleFormat.S32:
                Scale(MemoryMarshal.Cast<byte, int>(raw), interleaved);
                break;
            default:
                MemoryMarshal.Cast<byte, float>(raw)[..interleaved.Length].CopyTo(interleaved);
                break;
        }

        if (channels == 1)
            interleaved.CopyTo(mono);
        else
            Downmix.Mean(interleaved, channels, mono);
    }

    private static void Scale(ReadOnlySpan<short> raw, Span<float> samples)
    {
        for (var i = 0; i < samples.Length; i++)
            samples[i] = raw[i] * Int16Scale;
    }

    private static void Scale(ReadOnlySpan<int> raw, Span<float> samples)
    {
        for (var i = 0; i < samples.Length; i++)
            samples[i] = raw[i] * Int32Scale;
    }
}
