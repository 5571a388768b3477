namespace Timbre.Engine;

/// <summary>Which items make up which batch.</summary>
/// <remarks>
/// In training, a last batch of one item is joined to the batch before it: batch normalisation has no variance over one row.
/// Elsewhere batches only bound memory.
/// </remarks>
/// <param name="Count">The number of items.</param>
/// <param name="BatchSize">Items in a batch.</param>
/// <param name="Seed">In training the pipeline's seed, which with the epoch decides the order; null elsewhere, which keeps the order of the items.</param>
/// <param name="Shuffle">Whether training draws an order, rather than keeping that of the items.</param>
internal sealed record BatchPlan(int Count, int BatchSize, long? Seed, bool Shuffle = true)
{
    /// <summary>The number of batches in an epoch.</summary>
    public int StepCount
    {
        get
        {
            var steps = (Count + BatchSize - 1) / BatchSize;
            return Seed is not null && steps > 1 && BatchSize > 1 && Count % BatchSize == 1 ? steps - 1 : steps;
        }
    }

    /// <summary>The order of the items in an epoch.</summary>
    public int[] Order(int epoch) =>
        Shuffle && Seed is { } seed ? new RandomStream(seed, epoch, 0, RandomStages.Shuffle).Permutation(Count) : [.. Enumerable.Range(0, Count)];

    /// <summary>The part of <paramref name="order"/> that is the batch of a step.</summary>
    public ReadOnlyMemory<int> Step(int[] order, int step) =>
        step == StepCount - 1 ? order.AsMemory(step * BatchSize) : order.AsMemory(step * BatchSize, BatchSize);
}
