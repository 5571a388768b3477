namespace Timbre.Plugins.Features;

/// <summary>
/// The level of spectrograms or vectors in decibels, <c>10 log10(max(x, amin) / ref)</c> for power, limited for each item to <c>top_db</c>
/// below its loudest valid value.
/// </summary>
/// <remarks>The same numbers as librosa's <c>power_to_db</c> and <c>amplitude_to_db</c> for one clip.</remarks>
/// <example><code>
/// features:
///   - mel-spectrogram: { n_fft: 512, n_mels: 40 }
///   - decibel: { top_db: 80 }
/// </code></example>
[Plugin("decibel")]
public sealed class Decibel(DecibelOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        Spectrum.Require(input, "level");
        return DecibelScale.Apply(input, options.Input == DecibelInput.Power ? 10 : 20, options.Amin, options.Ref, options.TopDb);
    }
}
