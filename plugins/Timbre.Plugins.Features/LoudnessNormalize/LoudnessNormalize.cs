using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Scales each waveform to the same level, by root mean square or by loudness. Waveforms in, waveforms out; samples may leave [-1, 1] unless
/// <c>max_peak</c> says otherwise, silence stays silent, and what lies beyond a waveform's length becomes zero.
/// </summary>
/// <remarks>
/// Source of <c>lufs</c>: Recommendation ITU-R BS.1770-4, annex 1, for one channel: K-weighted, in blocks of 0.4 s every 0.1 s, of which
/// those below -70 LUFS and those more than 10 below the rest do not count. A clip in which no block counts stays as it is.
/// </remarks>
/// <example><code>
/// features:
///   - loudness-normalize: { target: -23, measure: lufs }
///   - mel-spectrogram: { n_mels: 40, n_fft: 512 }
///   - log
/// </code></example>
[Plugin("loudness-normalize")]
public sealed class LoudnessNormalize(LoudnessNormalizeOptions options) : IFeatureExtractor, IDisposable
{
    // Below -200 dB there is nothing to raise but rounding errors.
    private const double Silence = 1e-20;

    private readonly Loudness _loudness = new();

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        using var scope = NewDisposeScope();
        var clean = input.ZeroBeyondLengths().Values;
        var (wanted, measured) = options.Measure == LoudnessMeasure.Rms
            ? (Loudness.Power(options.Target), clean.to(ScalarType.Float64).square().sum(1, keepdim: true).div(input.Lengths.clamp_min(1).unsqueeze(1)))
            : (Loudness.MeanSquareOf(options.Target), _loudness.MeanSquare(input));
        var silent = measured.lt(Silence);
        var gain = measured.masked_fill(silent, wanted).rsqrt().mul(Math.Sqrt(wanted));
        if (options.MaxPeak is { } peak)
        {
            var highest = clean.abs().amax([1L], keepdim: true).to(ScalarType.Float64);
            gain = gain.minimum(highest.masked_fill(highest.le(0), peak).reciprocal().mul(peak));
        }

        return input with { Values = clean.mul(gain.to(clean.dtype)).MoveToOuterDisposeScope() };
    }

    /// <summary>Frees the filter.</summary>
    public void Dispose() => _loudness.Dispose();
}
