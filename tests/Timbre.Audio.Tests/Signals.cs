namespace Timbre.Audio.Tests;

/// <summary>Signals whose every sample is known.</summary>
internal static class Signals
{
    public static float[] Sine(double hertz, int rate, int frames, double amplitude = 0.5) =>
        [.. Enumerable.Range(0, frames).Select(i => (float)(amplitude * Math.Sin(2 * Math.PI * hertz * i / rate)))];

    /// <summary>Values that fill the range and repeat only after 2^31 steps (a linear congruential generator).</summary>
    public static short[] Noise(int frames, uint seed = 1)
    {
        var samples = new short[frames];
        for (var i = 0; i < frames; i++)
        {
            seed = seed * 1103515245 + 12345;
            samples[i] = (short)(seed >> 16);
        }

        return samples;
    }

    public static float[] NoiseAsFloats(int frames, uint seed = 1) => [.. Noise(frames, seed).Select(value => value / 32768f)];
}
