using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// How much each spectrum differs from the one before it: waveforms <c>[batch, time]</c> become feature maps <c>[batch, 1, 1, time]</c>. The
/// first frame, which has none before it, is 0.
/// </summary>
/// <remarks>
/// <c>rectified</c> is the spectral difference of Bello et al., "A Tutorial on Onset Detection in Music Signals", 2005, and marks onsets.
/// <c>euclidean</c> is the flux of Scheirer and Slaney, "Construction and Evaluation of a Robust Multifeature Speech/Music Discriminator",
/// 1997. <c>hellinger</c> (Hellinger, 1909) depends on neither level nor number of frequencies, and its root weighs weak frequencies
/// up: for voices, how fast the tongue and the lips move.
/// </remarks>
/// <example><code>
/// features:
///   - spectral-flux: { measure: hellinger, n_fft: 512, hop_length: 160, power: 2 }
///   - standardize
/// </code></example>
[Plugin("spectral-flux")]
public sealed class SpectralFlux(SpectralFluxOptions options) : IFeatureExtractor, IDisposable
{
    // The derivative of a root is infinite at zero, where silence and steady sounds lie.
    private const double Smallest = 1e-30;

    private readonly SpectrumMeasure _spectrum = new(options, options.Power);

    /// <inheritdoc/>
    public Signal Extract(Signal input) => _spectrum.Of(input, (spectra, _) => Flux(spectra.Values));

    /// <summary>Frees the window.</summary>
    public void Dispose() => _spectrum.Dispose();

    private Tensor Flux(Tensor spectra)
    {
        var hellinger = options.Measure == FluxMeasure.Hellinger;
        var compared = options.Normalize || hellinger ? SpectrumMeasure.Shares(spectra) : spectra;
        var steps = (hellinger ? compared.clamp_min(Smallest).sqrt() : compared).diff();
        var flux = options.Measure switch
        {
            FluxMeasure.Rectified => steps.clamp_min(0).square().sum([2], keepdim: true),
            FluxMeasure.Euclidean => steps.square().sum([2], keepdim: true).clamp_min(Smallest).sqrt(),
            _ => steps.square().sum([2], keepdim: true).div(2).clamp_min(Smallest).sqrt(),
        };
        return cat([zeros_like(spectra.narrow(2, 0, 1).narrow(3, 0, 1)), flux], 3);
    }
}
