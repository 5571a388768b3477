namespace Timbre.Plugins.Features;

/// <summary>
/// The strength of each frequency of each waveform over time: waveforms <c>[batch, time]</c> become feature maps
/// <c>[batch, 1, n_fft / 2 + 1, time]</c>, from 0 Hz to half the sample rate.
/// </summary>
/// <remarks>The same numbers as torchaudio's <c>Spectrogram</c> for the same options.</remarks>
/// <example><code>
/// features:
///   - spectrogram: { n_fft: 256, power: 1 }
///   - log
/// </code></example>
[Plugin("spectrogram")]
public sealed class Spectrogram(SpectrogramOptions options) : IFeatureExtractor, IDisposable
{
    private readonly SpectrumFrontEnd _frontEnd = new(options, options.Power);

    /// <inheritdoc/>
    public Signal Extract(Signal input) => _frontEnd.Extract(input);

    /// <summary>Frees the window.</summary>
    public void Dispose() => _frontEnd.Dispose();
}
