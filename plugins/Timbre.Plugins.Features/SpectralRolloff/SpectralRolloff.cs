using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// The frequency in Hz below which a given share of each spectrum lies: waveforms <c>[batch, time]</c> become feature maps
/// <c>[batch, 1, 1, time]</c>. It is 0 for silence.
/// </summary>
/// <remarks>
/// The same numbers as librosa's <c>spectral_rolloff</c> on a spectrogram with the same options. It moves in steps of
/// <c>sample_rate / n_fft</c>, so no gradient passes.
/// </remarks>
/// <example><code>
/// features:
///   - spectral-rolloff: { n_fft: 512, roll_percent: 0.85 }
///   - standardize
/// </code></example>
[Plugin("spectral-rolloff")]
public sealed class SpectralRolloff(SpectralRolloffOptions options) : IFeatureExtractor, IDisposable
{
    private readonly SpectrumMeasure _spectrum = new(options, options.Power);

    /// <inheritdoc/>
    public Signal Extract(Signal input) => _spectrum.Of(input, (spectra, hertz) => Edge(spectra.Values.detach(), hertz));

    /// <summary>Frees the window and the frequencies.</summary>
    public void Dispose() => _spectrum.Dispose();

    private Tensor Edge(Tensor spectra, Tensor hertz)
    {
        var sums = spectra.cumsum(2);
        var wanted = sums.narrow(2, sums.shape[2] - 1, 1).mul(options.RollPercent);
        var below = sums.lt(wanted).sum(2, keepdim: true);
        return hertz.flatten().index_select(0, below.flatten()).reshape(below.shape);
    }
}
