using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class SpectralFluxTests : TensorTest
{
    // Their window is [0.08, 1], so the frame [a, b] has the spectrum [|0.08 a + b|, |0.08 a - b|].
    private static readonly SpectralFluxOptions Pairs = new() { NFft = 2, HopLength = 2, Window = WindowShape.Hamming, Center = false };

    [Theory]
    [InlineData(FluxMeasure.Rectified, false, new[] { 0, 8f, 0 })]
    [InlineData(FluxMeasure.Euclidean, false, new[] { 0, 2.828427f, 2.828427f })]
    [InlineData(FluxMeasure.Euclidean, true, new[] { 0, 0f, 0 })]
    [InlineData(FluxMeasure.Hellinger, false, new[] { 0, 0f, 0 })]
    public void Spectra_of_another_level_differ_unless_they_are_shares(FluxMeasure measure, bool normalize, float[] expected)
    {
        using var flux = new SpectralFlux(Pairs with { Measure = measure, Normalize = normalize });

        // Both frequencies of [0, b] are |b|: spectra [1, 1], [3, 3], [1, 1].
        flux.Extract(Signals.Wave(tensor([0f, 1f, 0f, 3f, 0f, 1f]))).Values.data<float>().ToArray().ShouldBe(expected, 1e-5);
    }

    [Theory]
    [InlineData(FluxMeasure.Rectified, 1)]
    [InlineData(FluxMeasure.Euclidean, 1.414214)]
    [InlineData(FluxMeasure.Hellinger, 1)]
    public void Spectra_that_share_no_frequency_are_as_far_apart_as_can_be(FluxMeasure measure, double expected)
    {
        using var flux = new SpectralFlux(Pairs with { Measure = measure, Normalize = true });

        // 0.08 · 12.5 is 1: spectra [2, 0] and [0, 2], shares [1, 0] and [0, 1].
        flux.Extract(Signals.Wave(tensor([12.5f, 1f, -12.5f, 1f]))).Values[0, 0, 0, 1].item<float>().ShouldBe((float)expected, 1e-4f);
    }

    [Fact]
    public void An_onset_stands_out_and_its_end_counts_only_where_falls_do()
    {
        var silence = zeros(1600);
        var wave = Signals.Wave(cat([silence, Waves.Tone(1000, 1600).Values[0], silence], 0));
        using var rises = new SpectralFlux(new() { NFft = 160, HopLength = 160, Center = false });
        using var changes = new SpectralFlux(new() { NFft = 160, HopLength = 160, Center = false, Measure = FluxMeasure.Euclidean });

        var (rise, change) = (rises.Extract(wave).Values.flatten(), changes.Extract(wave).Values.flatten());

        rise.argmax().item<long>().ShouldBe(10);
        rise[20].item<float>().ShouldBe(0);
        change[20].item<float>().ShouldBe(change[10].item<float>(), 1e-3f);
    }

    [Fact]
    public void A_recording_of_one_frame_has_no_flux()
    {
        using var flux = new SpectralFlux(new() { NFft = 400, Center = false });

        flux.Extract(Waves.Noise(1, 400)).Values.data<float>().ToArray().ShouldBe([0f]);
    }
}
