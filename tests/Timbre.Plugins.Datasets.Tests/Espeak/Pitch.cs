using Timbre.Audio;

namespace Timbre.Plugins.Datasets.Tests;

/// <summary>Fundamental frequency by autocorrelation: enough to tell a high voice from a low one.</summary>
internal static class Pitch
{
    /// <summary>The median over the voiced frames of 40 ms, in Hz, between 60 and 400.</summary>
    public static double Median(DecodedAudio audio)
    {
        var size = audio.SampleRate / 25;
        var found = new List<double>();
        for (var start = 0; start + (2 * size) < audio.Samples.Length; start += size)
        {
            var frame = audio.Samples.AsSpan(start, 2 * size);
            var energy = Correlation(frame, size, 0);
            if (energy / size < 1e-4)
            {
                continue;
            }

            var lags = Enumerable.Range(audio.SampleRate / 400, (audio.SampleRate / 60) - (audio.SampleRate / 400)).ToArray();
            var values = new double[lags.Length];
            for (var i = 0; i < lags.Length; i++)
            {
                values[i] = Correlation(frame, size, lags[i]) / energy;
            }

            if (values.Max() > 0.5)
            {
                found.Add((double)audio.SampleRate / lags[Array.IndexOf(values, values.Max())]);
            }
        }

        found.Sort();
        return found[found.Count / 2];
    }

    private static double Correlation(ReadOnlySpan<float> frame, int size, int lag)
    {
        var sum = 0.0;
        for (var i = 0; i < size; i++)
        {
            sum += frame[i] * frame[i + lag];
        }

        return sum;
    }
}
