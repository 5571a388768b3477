using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class FilterTests : TensorTest
{
    public static TheoryData<string> Filters => new(Fixed.Keys);

    private static readonly Dictionary<string, IAugmenter> Fixed = new()
    {
        ["low-pass"] = new LowPass(new() { MinCutoffHz = 900, MaxCutoffHz = 900 }),
        ["low-pass-resonant"] = new LowPass(new() { MinCutoffHz = 60, MaxCutoffHz = 60, Q = 5 }),
        ["high-pass"] = new HighPass(new() { MinCutoffHz = 300, MaxCutoffHz = 300 }),
        ["band-pass"] = new BandPass(new() { MinCenterHz = 1500, MaxCenterHz = 1500, MinQ = 1.2, MaxQ = 1.2 }),
        ["peaking"] = new Peaking(new() { MinCenterHz = 2000, MaxCenterHz = 2000, MinDb = 9, MaxDb = 9, MinQ = 2, MaxQ = 2 }),
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filters_give_what_the_recursion_over_time_gives(string name) =>
        Golden.Error(Fixed[name].Apply(Golden.Input(), Waves.Context(1)).Values[0], name).ShouldBeLessThan(1e-4);

    [Fact]
    public void Each_item_has_a_cut_off_of_its_own_uniform_by_octaves()
    {
        var impulse = torch.zeros(500, 2048);
        impulse.select(1, 0).fill_(1);
        var wave = Signal.Waveform(impulse, torch.full([500], 2048, dtype: ScalarType.Int64), Waves.SampleRate);

        var filtered = new LowPass(new() { MinCutoffHz = 500, MaxCutoffHz = 4000 }).Apply(wave, Waves.Context(500)).Values;

        // The cut-off is where the response has fallen to q, 0.707.
        var cutoff = torch.fft.rfft(filtered).abs().ge(0.707).sum(1).mul(Waves.SampleRate / 2048);
        var octaves = cutoff.div(500).log2();
        octaves.min().item<float>().ShouldBeInRange(-0.05f, 0.1f);
        octaves.max().item<float>().ShouldBeInRange(2.9f, 3.05f);
        octaves.mean().item<float>().ShouldBe(1.5f, 0.12);
    }

    [Fact]
    public void A_peak_raises_its_centre_by_the_gain_and_leaves_the_rest()
    {
        var impulse = torch.zeros(1, 8192);
        impulse[0, 0] = 1;
        var wave = Signal.Waveform(impulse, torch.tensor([8192L]), Waves.SampleRate);

        var response = torch.fft.rfft(Fixed["peaking"].Apply(wave, Waves.Context(1)).Values[0]).abs().log10().mul(20);

        response[1024].item<float>().ShouldBe(9, 0.01);
        response[10].item<float>().ShouldBe(0, 0.05);
        response[4090].item<float>().ShouldBe(0, 0.05);
    }

    [Fact]
    public void A_cut_off_that_the_signal_does_not_reach_is_refused() =>
        Should.Throw<StageException>(() => new LowPass(new() { MaxCutoffHz = 8000 }).Apply(Waves.Noise(1, 100), Waves.Context(1))).Message
            .ShouldBe("max_cutoff_hz is 8000 Hz, but a signal at 16000 Hz has only frequencies below 8000 Hz; lower it, or raise data.sample_rate.");

    [Fact]
    public void Ranges_that_run_backwards_are_named()
    {
        new HighPassOptions { MinCutoffHz = 900 }.Validate().ShouldHaveSingleItem().Message
            .ShouldBe("min_cutoff_hz is 900, above max_cutoff_hz, which is 500; a range runs from low to high.");
        new PeakingOptions { MinQ = 5, MaxDb = -20 }.Validate().Select(error => error.Option).ShouldBe(["MinDb", "MinQ"]);
        new BandPassOptions { MinQ = 5 }.Validate().ShouldHaveSingleItem().Option.ShouldBe("MinQ");
    }

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Conformance.Check(new LowPass(new()), new LowPass(new() { Probability = 0 }));
        Conformance.Check(new HighPass(new() { MinCutoffHz = 20, Q = 3 }), new HighPass(new() { Probability = 0 }));
        Conformance.Check(new BandPass(new()), new BandPass(new() { Probability = 0 }));
        Conformance.Check(new Peaking(new()), new Peaking(new() { Probability = 0 }));
    }
}
