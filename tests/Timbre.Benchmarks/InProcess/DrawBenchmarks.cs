using BenchmarkDotNet.Attributes;
using TorchSharp;

namespace Timbre.Benchmarks.InProcess;

/// <summary>Normal draws for a batch of 32 clips of 3 s: ours, keyed by sample, beside LibTorch's own generator.</summary>
public class DrawBenchmarks
{
    private const int Samples = 48000;
    private readonly long[] _indices = [.. Enumerable.Range(0, 32).Select(i => (long)i)];

    /// <summary>Streams keyed by (seed, epoch, sample, stage).</summary>
    [Benchmark]
    public void KeyedStreams()
    {
        using var noise = new AugmentContext(7, 0, _indices, 0, torch.CPU).Normal(Samples);
    }

    /// <summary>LibTorch's generator, whose draws depend on the batch.</summary>
    [Benchmark(Baseline = true)]
    public void LibTorchGenerator()
    {
        using var noise = torch.randn(_indices.Length, Samples);
    }
}
