using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Raises high frequencies against low ones: <c>y[n] = x[n] - coeff · x[n - 1]</c>, the first sample as it is. Waveforms in, waveforms out;
/// a sample may leave [-1, 1].
/// </summary>
/// <remarks>The same numbers as torchaudio's <c>preemphasis</c>.</remarks>
/// <example><code>
/// features:
///   - pre-emphasis: 0.97
///   - mel-spectrogram: { n_mels: 40, n_fft: 512 }
///   - log
/// </code></example>
[Plugin("pre-emphasis")]
public sealed class PreEmphasis(PreEmphasisOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        using var scope = NewDisposeScope();
        var before = nn.functional.pad(input.Values.narrow(1, 0, input.Values.shape[1] - 1), (1, 0));
        var values = (input with { Values = input.Values.sub(before.mul(options.Coeff)) }).ZeroBeyondLengths().Values;
        return input with { Values = values.MoveToOuterDisposeScope() };
    }
}
