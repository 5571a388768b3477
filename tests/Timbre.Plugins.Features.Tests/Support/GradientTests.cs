namespace Timbre.Plugins.Features.Tests;

public sealed class GradientTests : TensorTest
{
    private static readonly Dictionary<string, Func<IFeatureExtractor>> Features = new()
    {
        ["spectrogram"] = () => new Spectrogram(new() { NFft = 256, Power = 1 }),
        ["lfcc"] = () => new Lfcc(new() { NFft = 512, NFilter = 20, NLfcc = 10 }),
        ["gammatone"] = () => new Gammatone(new() { NFilters = 16 }),
        ["chroma"] = () => new Chroma(new() { NFft = 1024, Norm = ChromaNorm.Euclidean }),
        ["constant-q"] = () => new ConstantQ(new() { FMin = 220, NBins = 24 }),
        ["energy"] = () => new Energy(new() { Log = true }),
        ["spectral-centroid"] = () => new SpectralCentroid(new()),
        ["spectral-bandwidth"] = () => new SpectralBandwidth(new()),
        ["spectral-flatness"] = () => new SpectralFlatness(new() { Amin = 0.01 }),
        ["spectral-flux"] = () => new SpectralFlux(new()),
        ["spectral-flux euclidean"] = () => new SpectralFlux(new() { Measure = FluxMeasure.Euclidean, Normalize = true }),
        ["spectral-flux hellinger"] = () => new SpectralFlux(new() { Measure = FluxMeasure.Hellinger, Power = 2 }),
        ["spectral-contrast"] = () => new SpectralContrast(new() { Quantile = 0.3 }),
        ["delta"] = () => new Chain(new Gammatone(new() { NFilters = 8 }), new Delta(new() { Order = 2 })),
        ["pcen"] = () => new Chain(new Gammatone(new() { NFilters = 8 }), new Pcen(new())),
    };

    public static TheoryData<string> Names => [.. Features.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradient_is_the_slope(string name)
    {
        var feature = Features[name]();

        // What depends on the faintest frequencies is straight over a short way only; in single precision, the others need a longer one.
        var (gradient, difference) = Gradients.Of(feature, step: name is "spectral-flatness" or "spectral-contrast" ? 1e-4 : 2e-3);

        difference.ShouldNotBe(0);
        gradient.ShouldBe(difference, Math.Abs(difference) * 0.02);
        (feature as IDisposable)?.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradient_of_silence_is_a_number(string name)
    {
        var feature = Features[name]();

        float.IsFinite(Gradients.AtSilence(feature)).ShouldBeTrue();
        (feature as IDisposable)?.Dispose();
    }

    private sealed class Chain(IFeatureExtractor first, IFeatureExtractor second) : IFeatureExtractor
    {
        public Signal Extract(Signal input) => second.Extract(first.Extract(input));
    }
}
