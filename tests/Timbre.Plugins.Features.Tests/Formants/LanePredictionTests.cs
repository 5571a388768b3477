using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

/// <summary>What the vector lanes find beside the tensor operators, which take over where a gradient is recorded.</summary>
public sealed class LanePredictionTests : TensorTest
{
    public static TheoryData<FormantsOptions, double> Cases => new()
    {
        { new FormantsOptions { Bandwidths = true }, 16000 },
        { new FormantsOptions { NFormants = 6, Order = 12, WinLength = 480, FMin = 100, MaxBandwidth = 600, TopDb = null }, 16000 },
        { new FormantsOptions { NFormants = 2, Order = 5, HopLength = 1000, WinLength = 333, Bandwidths = true }, 16000 },
        { new FormantsOptions { NFormants = 4, HopLength = 33, FMax = 2000 }, 8000 },
        { new FormantsOptions { Order = 40, WinLength = 64, MaxBandwidth = 3000 }, 44100 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lanes_find_what_tensor_operators_find(FormantsOptions options, double rate)
    {
        var formants = new Formants(options);
        var wave = Waves(rate);

        var lanes = formants.Extract(wave);

        var chain = formants.Extract(wave with { Values = wave.Values.clone().requires_grad_() });
        lanes.Values.shape.ShouldBe(chain.Values.shape);
        lanes.Lengths.data<long>().ToArray().ShouldBe(chain.Lengths.data<long>().ToArray());
        lanes.Values.sub(chain.Values).abs().div(chain.Values.abs().clamp_min(1)).max().item<float>().ShouldBeLessThan(1e-6f);
        chain.Values.count_nonzero().item<long>().ShouldBeGreaterThan(30);
    }

    [Fact]
    public void A_clip_has_the_same_bits_alone_and_in_any_batch()
    {
        var wave = Waves(16000);
        var formants = new Formants(new() { Bandwidths = true, TopDb = null });

        var together = formants.Extract(wave).Values[1];

        var alone = formants.Extract(Signals.Wave(wave.Values[1].narrow(0, 0, 12345))).Values[0];
        together.narrow(2, 0, alone.shape[2]).eq(alone).all().item<bool>().ShouldBeTrue();
    }

    /// <summary>A voice, part of it, noise, a few samples and silence, with rubbish beyond their lengths.</summary>
    private static Signal Waves(double rate)
    {
        var (voice, _) = Voices.Gliding(90, 300, 15);
        var values = cat([voice.Values, voice.Values, Signals.Noise([2, 16000]).mul(0.1), zeros(1, 16000)]);
        return Signal.Waveform(values, tensor([16000L, 12345, 16000, 40, 16000]), rate);
    }
}
