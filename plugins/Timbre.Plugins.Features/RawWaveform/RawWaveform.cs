using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// The samples themselves as a feature map, for networks that learn their own filters: waveforms <c>[batch, time]</c> become
/// <c>[batch, 1, frame_length, time]</c>, by default <c>[batch, 1, 1, time]</c> with one sample for each step of time.
/// </summary>
/// <remarks>
/// Layers of one dimension, such as <c>conv1d</c>, take waveforms as they are, so that a pipeline without features serves them as well;
/// layers of two dimensions, scalers and recurrent layers need the feature map. Only whole columns count; a waveform shorter than one
/// column is taken for a column that ends in zeros.
/// </remarks>
/// <example><code>
/// features:
///   - raw-waveform: { frame_length: 160 }
/// </code></example>
[Plugin("raw-waveform")]
public sealed class RawWaveform(RawWaveformOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        using var scope = NewDisposeScope();
        var frames = FrameCutter.Cut(input, options.FrameLength, options.HopLength ?? options.FrameLength, center: false, out var lengths);
        var columns = frames.transpose(1, 2).unsqueeze(1).contiguous();
        var map = Signal.FeatureMap(columns, lengths, input.Rate / (options.HopLength ?? options.FrameLength));
        return map.ZeroBeyondLengths().MoveToOuterDisposeScope();
    }
}
