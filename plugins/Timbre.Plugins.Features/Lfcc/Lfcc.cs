using TorchSharp;

namespace Timbre.Plugins.Features;

/// <summary>
/// Linear-frequency cepstral coefficients: as MFCC, from bands that are evenly spaced in hertz, so that high frequencies count as much as
/// low ones. Waveforms <c>[batch, time]</c> become feature maps <c>[batch, 1, n_lfcc, time]</c>.
/// </summary>
/// <remarks>
/// The orthonormal DCT-II of the bands' energies in decibels (or their logarithm): the same numbers as torchaudio's <c>LFCC</c> for one
/// clip.
/// </remarks>
/// <example><code>
/// features:
///   - lfcc: { n_lfcc: 20, n_filter: 40, n_fft: 512 }
/// </code></example>
[Plugin("lfcc")]
public sealed class Lfcc(LfccOptions options) : IFeatureExtractor, IDisposable
{
    private readonly SpectrumFrontEnd _frontEnd = new(options, options.Power, rate => Weights(options, rate));
    private readonly Cepstrum _cepstrum = new(options.NFilter, options.NLfcc, options.LogLf, options.TopDb);

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        using var scope = torch.NewDisposeScope();
        return _cepstrum.Of(_frontEnd.Extract(input)).MoveToOuterDisposeScope();
    }

    /// <summary>Frees the window, the filter bank and the cosine transform.</summary>
    public void Dispose()
    {
        _frontEnd.Dispose();
        _cepstrum.Dispose();
    }

    private static float[,] Weights(LfccOptions options, double rate)
    {
        var upper = BandEdges.Upper(options.FMin, options.FMax, rate);
        var step = (upper - options.FMin) / (options.NFilter + 1);
        return TriangularBank.Weights(options, rate, [.. Enumerable.Range(0, options.NFilter + 2).Select(i => options.FMin + (i * step))]);
    }
}
