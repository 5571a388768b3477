using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// How far the peaks of each spectrum stand above its valleys in octave bands, in dB: waveforms <c>[batch, time]</c> become feature maps
/// <c>[batch, 1, n_bands + 1, time]</c>. It is high for clear harmonics and low for noise.
/// </summary>
/// <remarks>
/// The same numbers as librosa's <c>spectral_contrast</c> on a spectrogram with the same options: of each band the mean of its largest and
/// of its smallest values, each in decibels within 80 dB of the clip's largest, or their plain difference with <c>linear</c>. Source: Jiang
/// et al., "Music type classification by spectral contrast feature", 2002.
/// </remarks>
/// <example><code>
/// features:
///   - spectral-contrast: { n_fft: 1024, hop_length: 256 }
/// </code></example>
[Plugin("spectral-contrast")]
public sealed class SpectralContrast(SpectralContrastOptions options) : IFeatureExtractor, IDisposable
{
    private const double Amin = 1e-10;
    private const double TopDb = 80;

    private readonly SpectrumMeasure _spectrum = new(options, options.Power, precise: true);

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        var bands = ContrastBand.All(options, input.Rate);
        return _spectrum.Of(input, (spectra, _) => Contrast(spectra, bands));
    }

    /// <summary>Frees the window.</summary>
    public void Dispose() => _spectrum.Dispose();

    private Tensor Contrast(Signal spectra, IReadOnlyList<ContrastBand> bands)
    {
        var peaks = new List<Tensor>();
        var valleys = new List<Tensor>();
        foreach (var band in bands)
        {
            var sorted = spectra.Values.narrow(2, band.First, band.Count).sort(2).Values;
            valleys.Add(sorted.narrow(2, 0, band.Extremes).mean([2], keepdim: true));
            peaks.Add(sorted.narrow(2, band.Count - band.Extremes, band.Extremes).mean([2], keepdim: true));
        }

        var (peak, valley) = (torch.cat([.. peaks], 2), torch.cat([.. valleys], 2));
        return options.Linear ? peak.sub(valley) : Level(spectra, peak).sub(Level(spectra, valley));
    }

    private static Tensor Level(Signal spectra, Tensor values) => DecibelScale.Apply(spectra with { Values = values }, 10, Amin, 1, TopDb).Values;
}
