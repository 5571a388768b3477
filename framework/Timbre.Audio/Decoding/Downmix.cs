namespace Timbre.Audio;

/// <summary>Makes one channel of several interleaved ones.</summary>
internal static class Downmix
{
    public static void Pick(ReadOnlySpan<float> interleaved, int channels, int channel, Span<float> mono)
    {
        for (int i = 0, from = channel; i < mono.Length; i++, from += channels)
            mono[i] = interleaved[from];
    }

    public static void Mean(ReadOnlySpan<float> interleaved, int channels, Span<float> mono)
    {
        for (int i = 0, from = 0; i < mono.Length; i++)
        {
            var sum = 0f;
            for (var channel = 0; channel < channels; channel++)
                sum += interleaved[from++];
            mono[i] = sum / channels;
        }
    }
}
