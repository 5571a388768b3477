using TorchSharp;

namespace Timbre.Plugins.Features;

/// <summary>
/// Scales each waveform so that its largest sample is 1 or -1: <c>x / (max|x| + epsilon)</c>. What lies beyond a waveform's length has no
/// influence and becomes zero.
/// </summary>
/// <example><code>
/// features:
///   - peak-normalize
///   - mel-spectrogram: { n_mels: 40 }
///   - log
/// </code></example>
[Plugin("peak-normalize")]
public sealed class PeakNormalize(PeakNormalizeOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        using var scope = torch.NewDisposeScope();
        var clean = input.ZeroBeyondLengths().Values;
        var peak = clean.abs().amax([1], keepdim: true);
        return input with { Values = clean.div(peak.add(options.Epsilon)).MoveToOuterDisposeScope() };
    }
}
