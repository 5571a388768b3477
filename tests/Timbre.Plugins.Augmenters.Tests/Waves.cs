using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

internal static class Waves
{
    public const double SampleRate = 16000;

    /// <summary>White noise of deviation 0.1, all items of full length.</summary>
    public static Signal Noise(int count, int samples)
    {
        var values = new float[count * samples];
        new RandomStream(5, 0, samples, 0).FillNormal(values);
        var lengths = torch.full([count], samples, dtype: ScalarType.Int64);
        return Signal.Waveform(torch.tensor(values, [count, samples]).mul(0.1), lengths, SampleRate);
    }

    public static AugmentContext Context(long count, long epoch = 0) =>
        new(seed: 1, epoch, [.. Enumerable.Range(0, (int)count)], stage: 0, CPU);
}
