using static TorchSharp.torch;

namespace Timbre;

/// <summary>How the labels of a batch were mixed: each item's target becomes <c>share · own + (1 - share) · partner's</c>.</summary>
/// <param name="Partner">The position in the batch of each item's partner, int64 <c>[batch]</c>.</param>
/// <param name="Share">What each item keeps of its own label, in [0, 1], float32 <c>[batch]</c>.</param>
public sealed record LabelMix(Tensor Partner, Tensor Share)
{
    /// <summary>Mixes targets.</summary>
    /// <param name="targets">The share of each class, float32 <c>[batch, class]</c>.</param>
    /// <returns>The mixed shares, of the same shape.</returns>
    public Tensor Apply(Tensor targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        using var scope = NewDisposeScope();
        var share = Share.unsqueeze(1);
        return targets.mul(share).add(targets.index_select(0, Partner).mul(share.neg().add(1))).MoveToOuterDisposeScope();
    }
}
