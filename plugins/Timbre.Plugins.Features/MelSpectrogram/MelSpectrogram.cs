namespace Timbre.Plugins.Features;

/// <summary>
/// The energy of each waveform over time in bands that are spaced as the ear hears them: waveforms <c>[batch, time]</c> become feature maps
/// <c>[batch, 1, n_mels, time]</c>.
/// Usually followed by <c>log</c> or <c>decibel</c>.
/// </summary>
/// <remarks>The same numbers as torchaudio's <c>MelSpectrogram</c> for the same options.</remarks>
/// <example><code>
/// features:
///   - mel-spectrogram: { n_fft: 512, hop_length: 160, n_mels: 40 }
///   - log
/// </code></example>
[Plugin("mel-spectrogram")]
public sealed class MelSpectrogram(MelSpectrogramOptions options) : IFeatureExtractor, IDisposable
{
    private readonly SpectrumFrontEnd _frontEnd = MelFilterBank.FrontEnd(options);

    /// <inheritdoc/>
    public Signal Extract(Signal input) => _frontEnd.Extract(input);

    /// <summary>Frees the window and the filter bank.</summary>
    public void Dispose() => _frontEnd.Dispose();
}
