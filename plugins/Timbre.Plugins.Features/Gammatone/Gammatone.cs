namespace Timbre.Plugins.Features;

/// <summary>
/// The energy of each waveform over time in bands that are shaped and spaced as those of the inner ear: waveforms <c>[batch, time]</c>
/// become feature maps <c>[batch, 1, n_filters, time]</c>. Usually followed by <c>log</c> or <c>decibel</c>.
/// </summary>
/// <remarks>
/// <para>
/// Each band sums the frequencies of a Fourier transform with the gain of a gammatone filter of fourth order,
/// <c>|G(f)| = (1 + ((f - f_c) / b)²)^-2</c> with <c>b = 1.019 ERB(f_c)</c>, raised to <c>power</c>, which peaks at 1. Source: Patterson,
/// Robinson, Holdsworth et al., "Complex sounds and auditory images", 1992.
/// </para>
/// <para>
/// <c>ERB(f) = 24.7 + f / 9.26449</c> is the bandwidth of Glasberg and Moore, 1990; the centres are those of <c>ERBSpace</c> in Slaney,
/// "An efficient implementation of the Patterson-Holdsworth auditory filter bank", 1993, lowest first: they begin at <c>f_min</c> and end
/// one step below <c>f_max</c>.
/// </para>
/// </remarks>
/// <example><code>
/// features:
///   - gammatone: { n_filters: 40, n_fft: 512 }
///   - log
/// </code></example>
[Plugin("gammatone")]
public sealed class Gammatone(GammatoneOptions options) : IFeatureExtractor, IDisposable
{
    private readonly SpectrumFrontEnd _frontEnd = new(options, options.Power, rate => GammatoneBank.Weights(options, rate));

    /// <inheritdoc/>
    public Signal Extract(Signal input) => _frontEnd.Extract(input);

    /// <summary>Frees the window and the filter bank.</summary>
    public void Dispose() => _frontEnd.Dispose();
}
