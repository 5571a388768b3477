using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

/// <summary>Voice-like sounds of which everything is known.</summary>
internal static class Voices
{
    public const double Rate = 16000;

    /// <summary>Pulses at the given times, each exciting two decaying resonances, <c>[time]</c>.</summary>
    /// <param name="times">When the pulses come, in samples; between samples too.</param>
    /// <param name="heights">How strong each is.</param>
    /// <param name="samples">Number of samples.</param>
    /// <param name="damping">How much faster than a vocal tract's the resonances decay.</param>
    public static float[] Pulses(IReadOnlyList<double> times, IReadOnlyList<double> heights, int samples, double damping = 1)
    {
        var wave = new float[samples];
        for (var pulse = 0; pulse < times.Count; pulse++)
        {
            for (var i = (int)Math.Ceiling(times[pulse]); i < Math.Min(samples, times[pulse] + 600); i++)
            {
                var t = (i - times[pulse]) / Rate;
                wave[i] += (float)(0.2 * heights[pulse] * t * 1000
                    * ((Math.Exp(-t * 500 * damping) * Math.Sin(2 * Math.PI * 600 * t)) + (0.6 * Math.Exp(-t * 700 * damping) * Math.Sin(2 * Math.PI * 1400 * t))));
            }
        }

        return wave;
    }

    /// <summary>The times of pulses whose frequency in Hz is given over the time in seconds.</summary>
    public static List<double> Times(Func<double, double> frequency, int samples)
    {
        var times = new List<double>();
        var phase = 0.0;
        const int steps = 100;
        for (var i = 0L; i < (long)samples * steps; i++)
        {
            phase += frequency(i / (Rate * steps)) / (Rate * steps);
            if (phase >= 1)
            {
                phase -= 1;
                times.Add(i / (double)steps);
            }
        }

        return times;
    }

    /// <summary>One second of a voice that glides up and down again, with noise so many dB below it, and its frequency in Hz over the seconds.</summary>
    public static (Signal Wave, Func<double, double> Frequency) Gliding(double low, double high, double snrDb)
    {
        const int samples = 16000;
        double Frequency(double seconds) => low * Math.Pow(high / low, 0.5 - (0.5 * Math.Cos(2 * Math.PI * seconds)));
        var times = Times(Frequency, samples);
        var clean = tensor(Pulses(times, [.. times.Select(_ => 1.0)], samples));
        var noise = Signals.Noise([samples], (long)low).mul(clean.square().mean().sqrt()).mul(Math.Pow(10, -snrDb / 20));
        return (Signals.Wave(clean.add(noise)), Frequency);
    }
}
