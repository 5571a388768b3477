using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>What a network is to give for a batch whose labels were mixed.</summary>
internal static class Targets
{
    /// <summary>The share of each class, float32 <c>[batch, class]</c>, in the caller's dispose scope; null where no labels were mixed.</summary>
    /// <param name="labels">The classes, int64 <c>[batch]</c>.</param>
    /// <param name="classCount">The number of classes.</param>
    /// <param name="mixes">How labels were mixed, in order.</param>
    public static Tensor? Of(Tensor labels, int classCount, IReadOnlyList<LabelMix> mixes)
    {
        if (mixes.Count == 0)
        {
            return null;
        }

        using var scope = NewDisposeScope();
        var own = nn.functional.one_hot(labels, classCount).to(ScalarType.Float32);
        return mixes.Aggregate(own, (targets, mix) => mix.Apply(targets)).MoveToOuterDisposeScope();
    }
}
