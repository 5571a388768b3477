using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

/// <summary>Tones, and what frequency and length they have.</summary>
internal static class Tones
{
    private const int Size = 1 << 18;

    /// <summary>Equal tones of amplitude 0.5 in items of the given lengths.</summary>
    public static Signal Of(double frequency, params long[] lengths)
    {
        var time = torch.arange(lengths.Max(), dtype: ScalarType.Float64).mul(2 * Math.PI * frequency / Waves.SampleRate);
        var values = time.sin().mul(0.5).to(ScalarType.Float32).unsqueeze(0).repeat(lengths.Length, 1);
        return Signal.Waveform(values, torch.tensor(lengths), Waves.SampleRate).ZeroBeyondLengths();
    }

    /// <summary>The strongest frequency of each item, in Hz.</summary>
    public static float[] Frequencies(Signal wave)
    {
        var window = torch.hann_window(wave.Values.shape[1]);
        var peaks = torch.fft.rfft(wave.ZeroBeyondLengths().Values.mul(window), Size).abs().argmax(1);
        return peaks.mul(Waves.SampleRate / Size).to(ScalarType.Float32).data<float>().ToArray();
    }
}
