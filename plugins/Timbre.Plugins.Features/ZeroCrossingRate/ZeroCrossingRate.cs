using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// How often each waveform changes its sign over time, as a share of the samples of a frame: waveforms <c>[batch, time]</c> become feature
/// maps <c>[batch, 1, 1, time]</c>. It is high for hissing sounds and low for voiced ones.
/// </summary>
/// <remarks>
/// The same numbers as librosa's <c>zero_crossing_rate</c>, whose threshold of 1e-10 below which a sample counts as positive is
/// <c>threshold</c> here. It is constant but for jumps, so no gradient passes.
/// </remarks>
/// <example><code>
/// features:
///   - zero-crossing-rate: { frame_length: 512 }
/// </code></example>
[Plugin("zero-crossing-rate")]
public sealed class ZeroCrossingRate(ZeroCrossingRateOptions options) : IFeatureExtractor
{
    private readonly Frames _frames = options.Frames();

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        _frames.CheckLength(input.Values.shape[1]);
        using var scope = torch.NewDisposeScope();
        // The first sample of a frame has none before it in the frame.
        var frames = _frames.Cut(input with { Values = Crossings(input) }, out _).narrow(2, 1, options.FrameLength - 1);
        var share = frames.sum(2).div(options.FrameLength);
        var map = Signal.FeatureMap(share.reshape(input.BatchSize, 1, 1, -1), _frames.Count(input.Lengths), input.Rate / options.Hop);
        return map.ZeroBeyondLengths().MoveToOuterDisposeScope();
    }

    /// <summary>1 where a sample has another sign than the one before it, 0 elsewhere and beyond lengths: <c>[batch, time]</c>.</summary>
    /// <remarks>librosa repeats the samples at the edges, which adds no crossing; so do zeros here.</remarks>
    private Tensor Crossings(Signal input)
    {
        var negative = input.Values.detach().lt(-options.Threshold);
        var time = negative.shape[1];
        var crossings = negative.narrow(1, 1, time - 1).ne(negative.narrow(1, 0, time - 1)).to(ScalarType.Float32);
        return (input with { Values = nn.functional.pad(crossings, (1, 0)) }).ZeroBeyondLengths().Values;
    }
}
