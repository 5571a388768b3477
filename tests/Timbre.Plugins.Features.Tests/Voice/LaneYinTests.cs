using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

/// <summary>What the vector lanes measure beside the tensor operators, which take over where a gradient is recorded.</summary>
public sealed class LaneYinTests : TensorTest
{
    private static readonly IReadOnlyList<PitchRow> AllRows = [PitchRow.F0, PitchRow.Voicing, PitchRow.Aperiodicity];

    public static TheoryData<PitchOptions, double> Cases => new()
    {
        { new PitchOptions { Smoothing = PitchSmoothing.None }, 16000 },
        { new PitchOptions { Smoothing = PitchSmoothing.None, TopDb = null, HopLength = 100 }, 16000 },
        { new PitchOptions { Smoothing = PitchSmoothing.Median, WinLength = 480 }, 16000 },
        { new PitchOptions { Smoothing = PitchSmoothing.None, HopLength = 701, WinLength = 50 }, 16000 },
        { new PitchOptions { Smoothing = PitchSmoothing.None, HopLength = 7 }, 8000 },
        { new PitchOptions { Smoothing = PitchSmoothing.None, FMin = 100, FMax = 4000 }, 16000 },
        { new PitchOptions(), 16000 },
        { new PitchOptions { HopLength = 77, FMin = 75, FMax = 400 }, 11025 },
        { new PitchOptions { FMin = 3900, FMax = 4000, WinLength = 64 }, 16000 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lanes_measure_what_tensor_operators_measure(PitchOptions given, double rate)
    {
        var pitch = new Pitch(given with { Rows = AllRows });
        var wave = Waves(rate);

        var lanes = pitch.Extract(wave);

        var chain = pitch.Extract(wave with { Values = wave.Values.clone().requires_grad_() });
        lanes.Values.shape.ShouldBe(chain.Values.shape);
        lanes.Lengths.data<long>().ToArray().ShouldBe(chain.Lengths.data<long>().ToArray());
        var (found, expected) = (lanes.Values.select(2, 0), chain.Values.select(2, 0));
        found.sub(expected).abs().div(expected.clamp_min(1)).max().item<float>().ShouldBeLessThan(1e-6f);
        lanes.Values.select(2, 1).eq(chain.Values.select(2, 1)).all().item<bool>().ShouldBeTrue();
        lanes.Values.select(2, 2).sub(chain.Values.select(2, 2)).abs().max().item<float>().ShouldBeLessThan(1e-6f);
    }

    [Fact]
    public void A_clip_has_the_same_bits_alone_and_in_any_batch()
    {
        var wave = Waves(16000);
        var pitch = new Pitch(new() { Rows = AllRows });

        var together = pitch.Extract(wave).Values[1];

        var alone = pitch.Extract(Signals.Wave(wave.Values[1].narrow(0, 0, 12345))).Values[0];
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
