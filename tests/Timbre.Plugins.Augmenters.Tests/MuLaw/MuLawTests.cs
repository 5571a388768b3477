using Timbre.Testing;
using TorchSharp;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class MuLawTests : TensorTest
{
    // torchaudio 0.13: mu_law_decoding(mu_law_encoding(x, 256), 256) and the same with 16 levels.
    private static readonly float[] EightBits =
        [-1f, -0.496676743f, -0.0102253035f, 8.6213091e-05f, 0.00313266856f, 0.196912825f, 0.916365802f, 1f];

    private static readonly float[] FourBits =
        [-1f, -0.44258219f, -0.0135349985f, 0.0135350144f, 0.0135350144f, 0.176459357f, 1f, 1f];

    [Fact]
    public void Samples_come_back_as_torchaudio_gives_them()
    {
        var wave = Signal.Waveform(torch.tensor([-1f, -0.5f, -0.01f, 0f, 0.003f, 0.2f, 0.9f, 2f]).unsqueeze(0), torch.tensor([8L]), 8000);

        var eight = new MuLaw(new()).Apply(wave, Waves.Context(1)).Values[0];
        var four = new MuLaw(new() { QuantizationChannels = 16 }).Apply(wave, Waves.Context(1)).Values[0];

        eight.allclose(torch.tensor(EightBits), rtol: 1e-5, atol: 1e-6).ShouldBeTrue();
        four.allclose(torch.tensor(FourBits), rtol: 1e-5, atol: 1e-6).ShouldBeTrue();
    }

    [Fact]
    public void A_clip_has_no_more_levels_than_channels() =>
        new MuLaw(new() { QuantizationChannels = 8 }).Apply(Waves.Noise(1, 5000), Waves.Context(1)).Values
            .unique().output.shape[0].ShouldBeLessThanOrEqualTo(8);

    [Fact]
    public void Promises_of_the_contract_are_kept() =>
        Conformance.Check(new MuLaw(new() { Probability = 0.5 }), new MuLaw(new() { Probability = 0 }));
}
