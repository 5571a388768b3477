using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

/// <summary>Waveforms at 16 kHz.</summary>
internal static class Waves
{
    public const double SampleRate = 16000;

    /// <summary>A batch of whole waveforms: <c>[batch, time]</c>.</summary>
    public static Signal Of(Tensor values) =>
        Signal.Waveform(values, torch.full([values.shape[0]], values.shape[1], dtype: ScalarType.Int64), SampleRate);

    /// <summary>White noise with a standard deviation of 0.1, always the same for the same size.</summary>
    public static Signal Noise(long count, int samples)
    {
        var values = new float[count * samples];
        new RandomStream(5, 0, samples, 0).FillNormal(values);
        return Of(torch.tensor(values, [count, samples]).mul(0.1));
    }

    /// <summary>A sine of amplitude 1.</summary>
    public static Signal Tone(double hertz, int samples) =>
        Of(torch.tensor(Array.ConvertAll(Enumerable.Range(0, samples).ToArray(), t => (float)Math.Sin(2 * Math.PI * hertz * t / SampleRate)), [1, samples]));

    public static Signal Silence(int samples) => Of(torch.zeros(1, samples));
}
