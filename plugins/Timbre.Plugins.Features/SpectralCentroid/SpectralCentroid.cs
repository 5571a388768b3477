namespace Timbre.Plugins.Features;

/// <summary>
/// The mean frequency of each spectrum in Hz, which is where a sound's brightness lies: waveforms <c>[batch, time]</c> become feature maps
/// <c>[batch, 1, 1, time]</c>. It is 0 for silence.
/// </summary>
/// <remarks>
/// <c>Σ f S(f) / Σ S(f)</c>: the same numbers as librosa's <c>spectral_centroid</c> on a spectrogram with the same options.
/// </remarks>
/// <example><code>
/// features:
///   - spectral-centroid: { n_fft: 512 }
///   - standardize
/// </code></example>
[Plugin("spectral-centroid")]
public sealed class SpectralCentroid(SpectralCentroidOptions options) : IFeatureExtractor, IDisposable
{
    private readonly SpectrumMeasure _spectrum = new(options, options.Power);

    /// <inheritdoc/>
    public Signal Extract(Signal input) =>
        _spectrum.Of(input, (spectra, hertz) => SpectrumMeasure.Centroid(SpectrumMeasure.Shares(spectra.Values), hertz));

    /// <summary>Frees the window and the frequencies.</summary>
    public void Dispose() => _spectrum.Dispose();
}
