using Timbre.Audio;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class DeviceTests : TensorTest
{
    private static readonly Dictionary<string, Func<string, IAugmenter>> Augmenters = new()
    {
        ["background-noise"] = folder => new BackgroundNoise(new() { Folder = folder }),
        ["band-pass"] = _ => new BandPass(new()),
        ["clip"] = _ => new Clip(new() { MinPercent = 1, MaxPercent = 20 }),
        ["equalizer"] = _ => new Equalizer(new()),
        ["frequency-mask"] = _ => new FrequencyMask(new()),
        ["gain"] = _ => new Gain(new()),
        ["high-pass"] = _ => new HighPass(new()),
        ["impulse-response"] = folder => new ImpulseResponse(new() { Folder = folder }),
        ["low-pass"] = _ => new LowPass(new()),
        ["low-rate"] = _ => new LowRate(new() { Rates = [4000, 8000] }),
        ["mixup"] = _ => new Mixup(new() { Alpha = 1 }),
        ["mu-law"] = _ => new MuLaw(new() { Probability = 0.5 }),
        ["noise"] = _ => new Noise(new() { Color = NoiseColor.Pink }),
        ["one-of"] = _ => new OneOf(new() { Augmenters = Inner }),
        ["peaking"] = _ => new Peaking(new()),
        ["pitch-shift"] = _ => new PitchShift(new()),
        ["polarity"] = _ => new Polarity(new()),
        ["random-order"] = _ => new RandomOrder(new() { Augmenters = Inner }),
        ["reverb"] = _ => new Reverb(new()),
        ["roll"] = _ => new Roll(new()),
        ["speed"] = _ => new Speed(new()),
        ["time-mask"] = _ => new TimeMask(new()),
        ["time-stretch"] = _ => new TimeStretch(new()),
    };

    public static TheoryData<string> Names => new(Augmenters.Keys);

    private static Stage<IAugmenter>[] Inner =>
    [
        new("noise", new Noise(new()), new("test", 1, 1)), new("gain", new Gain(new()), new("test", 1, 1)),
    ];

    [Fact]
    public void Every_augmenter_is_compared() =>
        Augmenters.Keys.ShouldBe(
            typeof(Roll).Assembly.GetExportedTypes()
                .SelectMany(type => type.GetCustomAttributes(typeof(PluginAttribute), false).Cast<PluginAttribute>())
                .Select(plugin => plugin.Name),
            ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_augmenter_gives_the_same_on_a_GPU(string name)
    {
        Assert.SkipUnless(Accelerator.IsHere, Accelerator.Missing);
        using var folder = new TemporaryFolder();
        AudioWriter.Write(
            Path.Combine(folder.Path, "a.wav"), [1f, .. Enumerable.Range(1, 5000).Select(t => 0.3f * MathF.Sin(t))], 16000, AudioFormat.WavFloat);
        var augmenter = Augmenters[name](folder.Path);
        using var owned = augmenter as IDisposable;
        var here = Input(name);
        var there = here with { Values = here.Values.to(Accelerator.Device), Lengths = here.Lengths.to(Accelerator.Device) };

        var expected = augmenter.Apply(here, new(1, 2, [3, 4, 5], 0, CPU));
        var actual = augmenter.Apply(there, new(1, 2, [3, 4, 5], 0, there.Values.device));

        actual.Values.device_type.ShouldBe(Accelerator.Device.type);
        actual.Lengths.cpu().eq(expected.Lengths).all().item<bool>().ShouldBeTrue();
        actual.Values.cpu().allclose(expected.Values, rtol: 1e-3, atol: 1e-4).ShouldBeTrue();
    }

    private static Signal Input(string name)
    {
        var lengths = torch.tensor([8000L, 7000L, 6000L]);
        return name.EndsWith("-mask", StringComparison.Ordinal)
            ? Signal.FeatureMap(Waves.Noise(3, 40 * 200).Values.reshape(3, 1, 40, 200), lengths.div(40, RoundingMode.floor), 100)
            : (Waves.Noise(3, 8000) with { Lengths = lengths }).ZeroBeyondLengths();
    }
}
