namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                /// <summary>
                /// Sequences of several lengths without their padding: all first steps, then all second steps, and so on.
                /// </summary>
                /// <remarks>It owns its tensors, which belong to the dispose scope they were made in.</remarks>
                public sealed class PackedSequence : IDisposable
                {
                    /// <summary>The steps, [sum of lengths, ..].</summary>
                    public readonly Tensor data;

                    /// <summary>How many sequences reach each step, int64 [longest length], on the CPU.</summary>
                    public readonly Tensor batch_sizes;

                    /// <summary>The sequences' places before they were sorted by length, [batch]; null where they came sorted.</summary>
                    public readonly Tensor? sorted_indices;

                    /// <summary>The inverse of <see cref="sorted_indices"/>.</summary>
                    public readonly Tensor? unsorted_indices;

                    internal PackedSequence(Tensor data, Tensor batchSizes, Tensor? sortedIndices, Tensor? unsortedIndices) =>
                        (this.data, batch_sizes, sorted_indices, unsorted_indices) = (data, batchSizes, sortedIndices, unsortedIndices);

                    internal long Batch
                    {
                        get
                        {
                            using var first = batch_sizes.select(0, 0);
                            return first.item<long>();
                        }
                    }

                    private IEnumerable<Tensor> Tensors => new[] { data, batch_sizes, sorted_indices, unsorted_indices }.OfType<Tensor>();

                    /// <summary>Frees the tensors.</summary>
                    public void Dispose()
                    {
                        foreach (var tensor in Tensors)
                        {
                            tensor.Dispose();
                        }
                    }

                    /// <summary>Hands the tensors to the next outer dispose scope.</summary>
                    public PackedSequence MoveToOuterDisposeScope() => ForEach(tensor => tensor.MoveToOuterDisposeScope());

                    /// <summary>Takes the tensors out of every dispose scope.</summary>
                    public PackedSequence DetachFromDisposeScope() => ForEach(tensor => tensor.DetachFromDisposeScope());

                    /// <summary>A sequence packed in the same way; it has its own handles.</summary>
                    internal PackedSequence With(Tensor values) =>
                        new(values, batch_sizes.alias(), sorted_indices?.alias(), unsorted_indices?.alias());

                    /// <summary>A state [layers, batch, hidden] in the order of the packed sequences.</summary>
                    internal Tensor Sort(Tensor state) => sorted_indices is null ? state : state.index_select(1, sorted_indices);

                    /// <summary>A state [layers, batch, hidden] in the original order, instead of the given one.</summary>
                    internal Tensor Unsort(Tensor state)
                    {
                        if (unsorted_indices is null)
                        {
                            return state;
                        }

                        using (state)
                        {
                            return state.index_select(1, unsorted_indices);
                        }
                    }

                    private PackedSequence ForEach(Action<Tensor> act)
                    {
                        foreach (var tensor in Tensors)
                        {
                            act(tensor);
                        }

                        return this;
                    }
                }
            }
        }
    }
}
