using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// How many stretches of neighbouring frames there are in which one row of a feature map is above a threshold, such as voiced ones, and how
/// long they last: feature maps <c>[batch, channel, frequency, time]</c> become vectors <c>[batch, measures]</c>.
/// </summary>
/// <remarks>
/// The row is that of the first channel. Rate and durations of voiced segments are the temporal part of Eyben et al., "The Geneva Minimalistic
/// Acoustic Parameter Set (GeMAPS) for Voice Research and Affective Computing", 2016; with a loudness row, those below a threshold being
/// pauses, <c>share</c> is the share of sound. Segments cut off by either end count with what is there of them; without any, all is
/// 0. It is constant but for jumps, so no gradient passes.
/// </remarks>
/// <example><code>
/// features:
///   - pitch: { rows: [voicing] }
///   - segments: { above: 0.5, measures: [rate, mean, std, share] }
/// </code></example>
[Plugin("segments")]
public sealed class Segments(SegmentsOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        ArgumentNullException.ThrowIfNull(input);
        input.Require(SignalKind.FeatureMap, "Place it behind a stage that gives the row, such as pitch.");
        var rows = input.Values.shape[2];
        if (options.Row >= rows)
        {
            throw new StageException(FormattableString.Invariant($"row is {options.Row}, and {input.Shape} has rows 0 to {rows - 1}."));
        }

        using var scope = NewDisposeScope();
        var durations = Durations(input, out var frames);
        var isSegment = durations.gt(0);
        var count = isSegment.sum(1, type: ScalarType.Float32);
        var mean = durations.sum(1).div(count.clamp_min(1));
        var measures = options.Measures.Select(measure => measure switch
        {
            SegmentMeasure.Rate => count.div(frames).mul(input.Rate),
            SegmentMeasure.Mean => mean.div(input.Rate),
            SegmentMeasure.Std => durations.sub(mean.unsqueeze(1)).mul(isSegment).square().sum(1).div(count.clamp_min(1)).sqrt().div(input.Rate),
            _ => durations.sum(1).div(frames),
        });
        return Signal.Vector(stack([.. measures], 1)).MoveToOuterDisposeScope();
    }

    /// <summary>Frames of each segment, 0 where there are fewer segments, <c>[batch, segment]</c>.</summary>
    private Tensor Durations(Signal input, out Tensor frames)
    {
        var inside = input.Values.detach().select(1, 0).select(1, options.Row).gt(options.Above).logical_and(input.Mask()).to(ScalarType.Int64);
        frames = input.Lengths.clamp_min(1).to(ScalarType.Float32);
        // Each frame adds 1 at the number of its segment; those outside add 0.
        var number = inside.diff(prepend: zeros_like(inside.narrow(1, 0, 1))).clamp_min(0).cumsum(1);
        return zeros(inside.shape[0], inside.shape[1] + 1, device: inside.device).scatter_add(1, number, inside.to(ScalarType.Float32));
    }
}
