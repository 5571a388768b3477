namespace Timbre.Plugins.Features;

/// <summary>The natural logarithm of spectrograms or vectors: <c>ln(x + floor)</c>, in the same shape.</summary>
/// <example><code>
/// features:
///   - mel-spectrogram: { n_fft: 512, n_mels: 40 }
///   - log: { floor: 1.0e-6 }
/// </code></example>
[Plugin("log")]
public sealed class Log(LogOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        Spectrum.Require(input, "logarithm");
        using var raised = input.Values.add(options.Floor);
        return input with { Values = raised.log() };
    }
}
