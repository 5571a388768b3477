using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Cuts silence away before and behind a recording, or also within it: what is left moves to the front and the lengths shrink. Waveforms in,
/// waveforms out, with zeros beyond the new lengths.
/// </summary>
/// <remarks>
/// The same samples as librosa's <c>effects.trim</c> (0.10), or as the joined intervals of its <c>effects.split</c>: frame i, centred on sample
/// <c>i · hop_length</c>, decides about the <c>hop_length</c> samples from there on. A silent recording stays whole. The time axis keeps its
/// size; stages behind see the lengths.
/// </remarks>
/// <example><code>
/// features:
///   - trim: { top_db: 40, inner: drop }
///   - mel-spectrogram: { n_mels: 40, n_fft: 512 }
///   - log
/// </code></example>
[Plugin("trim")]
public sealed class Trim(TrimOptions options) : IFeatureExtractor
{
    // librosa raises quieter frames to this root mean square.
    private const double QuietestRms = 1e-5;

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.Waveform, "Place it before any stage that turns waveforms into features.");
        using var scope = NewDisposeScope();
        return (LaneClips.Takes(input.Values) ? Copied(input) : Scattered(input)).MoveToOuterDisposeScope();
    }

    private Signal Copied(Signal input)
    {
        var trimmer = new ClipTrimmer(options, QuietestRms * QuietestRms);
        var values = zeros(input.Values.shape);
        var time = (int)input.Values.shape[1];
        var kept = new long[input.BatchSize];
        LaneClips.Run(input, _ => 1, 1, (item, clip, _, _) =>
            kept[item] = trimmer.Copy(clip, MemoryMarshal.Cast<byte, float>(values.bytes).Slice(item * time, time)));
        return input with { Values = values, Lengths = tensor(kept) };
    }

    /// <summary>The same by tensor operators: on any device, and with gradients.</summary>
    private Signal Scattered(Signal input)
    {
        var samples = input.Values.shape[1];
        var steps = arange(samples, dtype: ScalarType.Int64, device: input.Values.device);
        var kept = Sounding(input).index_select(1, steps.div(options.HopLength, RoundingMode.floor)).logical_and(input.Mask());

        // Everything else goes to one place behind the end, which is cut off.
        var places = where(kept, kept.cumsum(1).sub(1), full_like(kept, samples, dtype: ScalarType.Int64));
        var moved = zeros_like(nn.functional.pad(input.Values, (0, 1))).scatter(1, places, input.Values).narrow(1, 0, samples);
        return input with { Values = moved.contiguous(), Lengths = kept.sum(1).clamp_min(1) };
    }

    /// <summary>Which frames are kept, bool <c>[batch, frame]</c>.</summary>
    private Tensor Sounding(Signal wave)
    {
        var frames = FrameCutter.Cut(wave, options.FrameLength, options.HopLength, center: true, out var lengths);
        var count = frames.shape[1];
        var places = arange(count, dtype: ScalarType.Int64, device: frames.device);
        var valid = places.lt(lengths.unsqueeze(1));
        var power = FrameBlocks.Map(frames, block => block.square().mean([-1L])).clamp_min(QuietestRms * QuietestRms);
        var loudest = power.masked_fill(valid.logical_not(), 0).amax([1L], keepdim: true);
        var sounding = power.gt(loudest.mul(Math.Pow(10, -options.TopDb / 10))).logical_and(valid);
        if (options.Inner == InnerSilence.Drop)
        {
            return sounding;
        }

        var first = places.expand(sounding.shape).masked_fill(sounding.logical_not(), count).amin([1L], keepdim: true);
        var last = places.expand(sounding.shape).masked_fill(sounding.logical_not(), -1).amax([1L], keepdim: true);
        return places.ge(first).logical_and(places.le(last));
    }
}
