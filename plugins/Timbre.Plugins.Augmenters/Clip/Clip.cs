using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Cuts off what is louder than a limit, as a recorder driven too hard does: at full scale, at a limit of one's own, or, when percentages are
/// given, where a drawn share of the clip's samples is cut off.
/// </summary>
/// <example><code>
/// augment:
///   - gain: { min_db: 0, max_db: 12 }
///   - clip
///   - clip: { min_percent: 0, max_percent: 5, probability: 0.3 }
/// </code></example>
[Plugin("clip")]
public sealed class Clip(ClipOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        if (options.Percentages.Given is null)
        {
            var limit = options.Limits.Value.High;
            return input.Within(input.Values.clamp(-limit, limit));
        }

        var (low, high) = options.Percentages.Value;
        var limits = Loudest(input, context.Uniform(low, high).div(100));
        return input.Within(input.Values.minimum(limits).maximum(limits.neg()));
    }

    /// <summary>The magnitude that a share <c>[batch]</c> of each item's valid samples exceeds, <c>[batch, 1]</c>.</summary>
    private static Tensor Loudest(Signal wave, Tensor share)
    {
        var (sorted, _) = wave.Values.abs().masked_fill(wave.Mask().logical_not(), -1).sort(1, descending: true);
        var last = wave.Lengths.sub(1).clamp_min(0);
        var louder = share.mul(wave.Lengths).round().to(ScalarType.Int64).minimum(last);
        return sorted.gather(1, louder.unsqueeze(1)).clamp_min(0);
    }
}
