using Timbre.Testing;

namespace Timbre.Plugins.Features.Tests;

public sealed class SpectralConformanceTests : TensorTest
{
    private static readonly Dictionary<string, Func<IFeatureExtractor>> Features = new()
    {
        ["spectrogram"] = () => new Spectrogram(new()),
        ["spectrogram not centred"] = () => new Spectrogram(new() { NFft = 401, WinLength = 300, Center = false, Power = 1 }),
        ["lfcc"] = () => new Lfcc(new()),
        ["gammatone"] = () => new Gammatone(new()),
        ["chroma"] = () => new Chroma(new()),
        ["chroma not centred"] = () => new Chroma(new() { Center = false, Norm = ChromaNorm.Sum }),
        ["constant-q"] = () => new ConstantQ(new()),
        ["constant-q power"] = () => new ConstantQ(new() { FMin = 200, NBins = 60, Power = 2, HopLength = 161 }),
        ["delta"] = () => new Delta(new()),
        ["delta of the second order"] = () => new Delta(new() { Order = 2, WinLength = 9, Append = DeltaAppend.Channel }),
        ["energy"] = () => new Energy(new()),
        ["energy not centred"] = () => new Energy(new() { Center = false, FrameLength = 401, Measure = EnergyMeasure.Energy, Log = true }),
        ["zero-crossing-rate"] = () => new ZeroCrossingRate(new()),
        ["zero-crossing-rate not centred"] = () => new ZeroCrossingRate(new() { Center = false, FrameLength = 301 }),
        ["spectral-centroid"] = () => new SpectralCentroid(new()),
        ["spectral-bandwidth"] = () => new SpectralBandwidth(new()),
        ["spectral-rolloff"] = () => new SpectralRolloff(new()),
        ["spectral-flatness"] = () => new SpectralFlatness(new()),
        ["spectral-flux"] = () => new SpectralFlux(new()),
        ["spectral-flux hellinger"] = () => new SpectralFlux(new() { Measure = FluxMeasure.Hellinger, Center = false }),
        ["spectral-contrast"] = () => new SpectralContrast(new()),
        ["pcen"] = () => new Pcen(new()),
        ["pcen from the first frame"] = () => new Pcen(new() { Initial = PcenInitial.FirstFrame, Bias = 0, Scale = 100 }),
    };

    public static TheoryData<string> Names => [.. Features.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Promises_of_the_contract_are_kept(string name) => Conformance.Check(Features[name]);
}
