using Timbre.Plugins.Features;
using Timbre.Plugins.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Benchmarks.Devices;

/// <summary>Throughput of features and of training on each device that there is: the CPU, and a GPU where CUDA finds one.</summary>
internal static class DeviceBenchmark
{
    private const int Clips = 128;
    private const int Samples = 48000;

    public static int Run()
    {
        foreach (var name in cuda.is_available() ? ["cpu", "cuda"] : (string[])["cpu"])
        {
            Print(name, "mel-spectrogram", Features(device(name)));
            Print(name, "training step of the two-branch network", Training(device(name)));
        }

        return 0;
    }

    private static double Features(Device device)
    {
        using var wave = randn([Clips, Samples], device: device);
        using var lengths = full([Clips], Samples, dtype: ScalarType.Int64, device: device);
        using var mel = new MelSpectrogram(new MelSpectrogramOptions { NFft = 512, HopLength = 160, NMels = 64 });
        return Median(Timings.Of(10, () =>
        {
            using var scope = NewDisposeScope();
            mel.Extract(Signal.Waveform(wave, lengths, 16000)).Values.sum().item<float>();
        }));
    }

    private static double Training(Device device)
    {
        manual_seed(7);
        using var network = new CnnTwoBranch(new()).Build(new ModelContext(new SignalShape(SignalKind.FeatureMap, [1, 64, 299], 100), 2));
        network.to(device);
        using var optimizer = new RmsProp(new RmsPropOptions { Lr = 1e-3 }).Create(network.parameters());
        using var values = randn([Clips, 1, 64, 299], device: device);
        using var lengths = full([Clips], 299, dtype: ScalarType.Int64, device: device);
        using var labels = arange(Clips, dtype: ScalarType.Int64, device: device).remainder(2);
        return Median(Timings.Of(10, () =>
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var loss = nn.functional.cross_entropy(network.call(values, lengths), labels);
            loss.backward();
            optimizer.step();
            loss.item<float>();
        }));
    }

    private static double Median(double[] seconds) => seconds.Order().ElementAt(seconds.Length / 2);

    private static void Print(string device, string what, double seconds) =>
        Console.WriteLine(FormattableString.Invariant($"{device,-5} {what}: {seconds * 1000:F1} ms for {Clips} clips of 3 s, {Clips / seconds:F0} clips/s"));
}
