using TorchSharp;

namespace Timbre.Plugins.Features;

/// <summary>
/// Mel-frequency cepstral coefficients: the shape of each moment's spectrum in a few numbers. Waveforms <c>[batch, time]</c> become feature
/// maps <c>[batch, 1, n_mfcc, time]</c>.
/// </summary>
/// <remarks>
/// The orthonormal DCT-II of a mel spectrogram in decibels (or its logarithm): the same numbers as torchaudio's <c>MFCC</c> for one clip
/// and, with Slaney's scale and norm, as librosa's <c>mfcc</c>.
/// </remarks>
/// <example><code>
/// features:
///   - mfcc: { n_mfcc: 20, n_fft: 512, n_mels: 40 }
/// </code></example>
[Plugin("mfcc")]
public sealed class Mfcc(MfccOptions options) : IFeatureExtractor, IDisposable
{
    private readonly SpectrumFrontEnd _frontEnd = MelFilterBank.FrontEnd(options);
    private readonly Cepstrum _cepstrum = new(options.NMels, options.NMfcc, options.LogMels, options.TopDb, options.Lifter);

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
}
