using Timbre.Plugins.Features;
using static TorchSharp.torch;

namespace Timbre.Benchmarks.Features;

/// <summary>Features of a batch of 32 clips of 3 seconds at 16 kHz. Its peer is tools/reference/peers/features.py.</summary>
internal static class FeatureBenchmark
{
    private const int Clips = 32;
    private const int Samples = 48_000;

    public static int Run(string feature, int runs)
    {
        set_num_threads(Environment.ProcessorCount);
        manual_seed(7);
        using var values = randn(Clips, Samples);
        using var lengths = full([Clips], Samples, dtype: ScalarType.Int64);
        var waves = Signal.Waveform(values, lengths, 16_000);
        var extractor = Extractor(feature);
        var seconds = Timings.Of(runs, () =>
        {
            using var scope = NewDisposeScope();
            using var gradients = no_grad();
            _ = extractor.Extract(waves);
        });
        (extractor as IDisposable)?.Dispose();
        return Timings.Print(seconds, [("clips", Clips), ("audio_seconds", Clips * Samples / 16_000)]);
    }

    private static IFeatureExtractor Extractor(string feature) => feature switch
    {
        "mel" => new MelSpectrogram(new MelSpectrogramOptions { NFft = 512, WinLength = 400, HopLength = 160, NMels = 64 }),
        "mel-long" => new MelSpectrogram(new MelSpectrogramOptions { NFft = 2048, HopLength = 512, NMels = 128 }),
        "mfcc" => new Mfcc(new MfccOptions { NFft = 512, WinLength = 400, HopLength = 160, NMels = 64, NMfcc = 40 }),
        "mfcc-long" => new Mfcc(new MfccOptions { NFft = 2048, HopLength = 512, NMels = 128, NMfcc = 128 }),
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "mel, mel-long, mfcc or mfcc-long"),
    };
}
