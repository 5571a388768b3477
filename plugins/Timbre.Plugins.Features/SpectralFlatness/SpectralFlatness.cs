using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// How much each spectrum is like that of noise, from 0 for a tone to 1 for white noise: waveforms <c>[batch, time]</c> become feature maps
/// <c>[batch, 1, 1, time]</c>.
/// </summary>
/// <remarks>
/// The geometric mean of a spectrum over its arithmetic mean, each value being at least <c>amin</c>: the same numbers as librosa's
/// <c>spectral_flatness</c> on a spectrogram with the same options. Silence gives 1.
/// </remarks>
/// <example><code>
/// features:
///   - spectral-flatness: { n_fft: 512 }
/// </code></example>
[Plugin("spectral-flatness")]
public sealed class SpectralFlatness(SpectralFlatnessOptions options) : IFeatureExtractor, IDisposable
{
    private readonly SpectrumMeasure _spectrum = new(options, options.Power, precise: true);

    /// <inheritdoc/>
    public Signal Extract(Signal input) => _spectrum.Of(input, (spectra, _) => Flatness(spectra.Values.clamp_min(options.Amin)));

    /// <summary>Frees the window.</summary>
    public void Dispose() => _spectrum.Dispose();

    private static Tensor Flatness(Tensor spectra) => spectra.log().mean([2], keepdim: true).exp().div(spectra.mean([2], keepdim: true));
}
