using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Timbre.Reports;

/// <summary>The power spectrogram of a waveform, for looking at.</summary>
internal static class Spectrogram
{
    private const double WindowSeconds = 0.025;
    private const double FloorDb = 80;

    /// <summary>Power in dB below the strongest moment, down to 80 dB, of 25 ms windows (Hann), at most as many as the image has columns and a half overlapping.</summary>
    /// <param name="samples">The waveform <c>[time]</c>.</param>
    /// <param name="rate">Samples per second.</param>
    public static Heatmap Of(ReadOnlySpan<float> samples, int rate)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        var window = Math.Max(16, (int)Math.Round(WindowSeconds * rate));
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)window);
        var hop = Math.Max(1, Math.Max(window / 4, samples.Length / Heatmap.MostColumns));
        var padded = new float[Math.Max(samples.Length, size)];
        samples.CopyTo(padded);
        var wave = tensor(padded);
        var complex = stft(wave, size, hop, window, hann_window(window), center: true, return_complex: true);
        var power = complex.abs().square().clamp_min(1e-12).log10().mul(10);
        var decibels = power.sub(power.max()).clamp_min(-FloorDb).contiguous();
        var (rows, columns) = ((int)decibels.shape[0], (int)decibels.shape[1]);
        return Heatmap.Of(
            MemoryMarshal.Cast<byte, float>(decibels.bytes),
            rows,
            columns,
            HeatmapAxis.Seconds((double)samples.Length / rate),
            HeatmapAxis.Kilohertz(rate / 2000.0)) with { Unit = "dB" };
    }
}
