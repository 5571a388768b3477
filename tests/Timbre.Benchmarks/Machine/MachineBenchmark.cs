using System.Text.Json;
using Timbre.Plugins.Features;
using static TorchSharp.torch;

namespace Timbre.Benchmarks.Machine;

/// <summary>How far the operators that training consists of are from what the processor can do, in GFLOP/s.</summary>
internal static class MachineBenchmark
{
    private const int Runs = 10;
    private const int Batch = 32;

    public static int Run()
    {
        set_num_threads(Environment.ProcessorCount);
        manual_seed(7);
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        var line = new Dictionary<string, object>
        {
            ["threads"] = get_num_threads(),
            ["peak"] = PeakArithmetic.GigaflopsPerSecond(),
            ["matmul_1024"] = Product(1024),
            ["matmul_2048"] = Product(2048),
            ["conv_1x5"] = Convolution(1, 16, [1, 5], 64, 299),
            ["conv_5x1"] = Convolution(1, 16, [5, 1], 64, 299),
            ["conv_3x3"] = Convolution(32, 32, [3, 3], 32, 149),
            ["fft_512"] = LibTorchTransform(),
            ["mel_512"] = MelTransform(),
        };
        Console.WriteLine(JsonSerializer.Serialize(line));
        return 0;
    }

    private static double Product(int size)
    {
        var (left, right) = (randn(size, size), randn(size, size));
        return Rate(2.0 * size * size * size, () => left.matmul(right));
    }

    private static double Convolution(int from, int to, long[] kernel, long height, long width)
    {
        // Channels-last, as the engine runs them.
        var values = randn(Batch, height, width, from).permute(0, 3, 1, 2);
        var weights = randn(to, kernel[0], kernel[1], from).permute(0, 3, 1, 2);
        var operations = 2.0 * Batch * to * height * width * from * kernel[0] * kernel[1];
        return Rate(operations, () => nn.functional.conv2d(values, weights, padding: [kernel[0] / 2, kernel[1] / 2]));
    }

    // 2.5 n log2 n operations for a real transform, as is usual when transforms are compared (Frigo and Johnson, FFTW).
    private static double LibTorchTransform()
    {
        var frames = randn(9600, 512);
        return Rate(2.5 * 9600 * 512 * 9, () => fft.rfft(frames));
    }

    private static double MelTransform()
    {
        using var feature = new MelSpectrogram(new MelSpectrogramOptions { NFft = 512, HopLength = 160, NMels = 64, Center = false });
        var samples = 511 + (300 * 160);
        var waves = Signal.Waveform(randn(Batch, samples), full([Batch], samples, dtype: ScalarType.Int64), 16_000);
        return Rate(2.5 * Batch * 300 * 512 * 9, () => feature.Extract(waves));
    }

    private static double Rate(double operations, Action action)
    {
        var seconds = Timings.Of(Runs, () =>
        {
            using var scope = NewDisposeScope();
            action();
        });
        return operations / seconds.Min() / 1e9;
    }
}
