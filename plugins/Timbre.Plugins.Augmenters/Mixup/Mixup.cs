using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Mixes each item with another one of its batch, and their labels in the same proportion: <c>share · own + (1 - share) · partner</c>.
/// </summary>
/// <remarks>
/// Source: Zhang et al., "mixup: Beyond empirical risk minimization", ICLR 2018. Each item draws its share and a random key; the partner is
/// the item with the next higher key, so that the pairs depend on which items a batch has, and on nothing else. Where only one of two feature
/// maps is valid it stands alone, where only one of two waveforms is, the other is silent; the longer length holds.
/// </remarks>
/// <example><code>
/// augment_features:
///   - mixup: { alpha: 0.4 }
/// </code></example>
[Plugin("mixup")]
public sealed class Mixup(MixupOptions options) : IAugmenter
{
    /// <inheritdoc/>
    public bool MixesItems => true;

    /// <inheritdoc/>
    public Signal Apply(Signal input, AugmentContext context)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(context);
        using var scope = torch.NewDisposeScope();
        var drawn = context.Beta(options.Alpha, options.Alpha);
        var partner = torch.tensor(Partners(context.Uniform(0, 1).cpu().data<float>().ToArray()), device: context.Device);
        var share = context.Select(options.Probability, drawn.ones_like(), drawn);
        var other = input with { Values = input.Values.index_select(0, partner), Lengths = input.Lengths.index_select(0, partner) };
        var mixed = input with
        {
            Values = Mix(input, other, share.reshape([-1, .. Enumerable.Repeat(1L, (int)input.Values.dim() - 1)])),
            Lengths = torch.where(share.lt(1), input.Lengths.maximum(other.Lengths), input.Lengths),
        };
        scope.MoveToOuter(partner, share);
        context.MixLabels(partner, share);
        return mixed.HandOn(input);
    }

    private static Tensor Mix(Signal own, Signal other, Tensor share)
    {
        if (own.Kind == SignalKind.FeatureMap)
        {
            var mine = own.BroadcastMask().to(ScalarType.Float32).mul(share);
            var theirs = other.BroadcastMask().to(ScalarType.Float32).mul(share.neg().add(1));
            var both = mine.add(theirs);
            share = torch.where(both.gt(0), mine.div(both.clamp_min(1e-30)), both.ones_like());
        }

        return other.ZeroBeyondLengths().Values.lerp(own.ZeroBeyondLengths().Values, share);
    }

    /// <summary>For each item the one with the next higher key; for the highest, the one with the lowest.</summary>
    private static long[] Partners(float[] keys)
    {
        var order = Enumerable.Range(0, keys.Length).OrderBy(i => keys[i]).ToArray();
        var partners = new long[keys.Length];
        for (var i = 0; i < order.Length; i++)
        {
            partners[order[i]] = order[(i + 1) % order.Length];
        }

        return partners;
    }
}
