using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// How far each spectrum spreads around its centroid, in Hz: waveforms <c>[batch, time]</c> become feature maps <c>[batch, 1, 1, time]</c>.
/// </summary>
/// <remarks>
/// <c>(Σ S(f) |f - centroid|^p / Σ S(f))^(1/p)</c>: the same numbers as librosa's <c>spectral_bandwidth</c> on a spectrogram with the same
/// options.
/// </remarks>
/// <example><code>
/// features:
///   - spectral-bandwidth: { n_fft: 512 }
///   - standardize
/// </code></example>
[Plugin("spectral-bandwidth")]
public sealed class SpectralBandwidth(SpectralBandwidthOptions options) : IFeatureExtractor, IDisposable
{
    private readonly SpectrumMeasure _spectrum = new(options, options.Power);

    /// <inheritdoc/>
    public Signal Extract(Signal input) => _spectrum.Of(input, (spectra, hertz) => Spread(spectra.Values, hertz));

    /// <summary>Frees the window and the frequencies.</summary>
    public void Dispose() => _spectrum.Dispose();

    private Tensor Spread(Tensor spectra, Tensor hertz)
    {
        var shares = SpectrumMeasure.Shares(spectra);
        var distance = hertz.sub(SpectrumMeasure.Centroid(shares, hertz)).abs();
        var moment = shares.mul(distance.pow(options.P)).sum([2], keepdim: true);
        // The derivative of a root is infinite at zero, where silence lies.
        return moment.clamp_min(1e-30).pow(1 / options.P);
    }
}
