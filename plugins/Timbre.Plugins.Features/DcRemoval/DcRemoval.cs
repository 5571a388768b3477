using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Takes the mean of each waveform's valid samples away, which a microphone's offset leaves there. Waveforms in, waveforms out; what lies
/// beyond a waveform's length becomes zero.
/// </summary>
/// <example><code>
/// features:
///   - dc-removal
///   - mel-spectrogram: { n_mels: 40, n_fft: 512 }
///   - log
/// </code></example>
[Plugin("dc-removal")]
public sealed class DcRemoval : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        ArgumentNullException.ThrowIfNull(input);
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        using var scope = NewDisposeScope();
        var sum = input.ZeroBeyondLengths().Values.sum(1, keepdim: true, type: ScalarType.Float64);
        var mean = sum.div(input.Lengths.clamp_min(1).unsqueeze(1)).to(input.Values.dtype);
        var values = (input with { Values = input.Values.sub(mean) }).ZeroBeyondLengths().Values;
        return input with { Values = values.MoveToOuterDisposeScope() };
    }
}
