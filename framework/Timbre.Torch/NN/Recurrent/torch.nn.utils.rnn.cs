using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Packs, pads and unpacks sequences of several lengths.</summary>
            public static partial class rnn
            {
                /// <summary>Packs padded sequences [time, batch, ..], or [batch, time, ..] if batch comes first.</summary>
                /// <param name="input">The sequences.</param>
                /// <param name="lengths">The valid steps of each, int64 [batch] on the CPU, none of them zero.</param>
                /// <param name="batch_first">Whether the batch is the first axis.</param>
                /// <param name="enforce_sorted">Whether the lengths are already in falling order; otherwise they are sorted here.</param>
                public static PackedSequence pack_padded_sequence(
                    Tensor input, Tensor lengths, bool batch_first = false, bool enforce_sorted = true)
                {
                    if (enforce_sorted)
                    {
                        var (data, batchSizes) = Aten.CallPair("_pack_padded_sequence", input, lengths, batch_first);
                        return new PackedSequence(data, batchSizes, null, null);
                    }

                    var (sortedLengths, order) = Aten.CallPair("sort", lengths, -1L, true);
                    var sorted = order.to(input.device);
                    order.Dispose();
                    using var _ = sortedLengths;
                    using var rearranged = input.index_select(batch_first ? 0 : 1, sorted);
                    var (packed, sizes) = Aten.CallPair("_pack_padded_sequence", rearranged, sortedLengths, batch_first);
                    return new PackedSequence(packed, sizes, sorted, Aten.Call("argsort", sorted));
                }

                /// <summary>
                /// Unpacks into [time, batch, ..], or [batch, time, ..], with the lengths, int64 [batch], in the original order.
                /// </summary>
                public static (Tensor, Tensor) pad_packed_sequence(
                    PackedSequence sequence, bool batch_first = false, double padding_value = 0.0, long? total_length = null)
                {
                    var (padded, lengths) = Aten.CallPair(
                        "_pad_packed_sequence", sequence.data, sequence.batch_sizes, batch_first, padding_value, total_length ?? -1);
                    if (sequence.unsorted_indices is not { } order)
                    {
                        return (padded, lengths);
                    }

                    using (padded)
                    using (lengths)
                    {
                        using var places = order.cpu();
                        return (padded.index_select(batch_first ? 0 : 1, order), lengths.index_select(0, places));
                    }
                }

                /// <summary>Pads sequences [time, ..] to the longest and stacks them: [time, batch, ..], or [batch, time, ..].</summary>
                public static Tensor pad_sequence(IEnumerable<Tensor> sequences, bool batch_first = false, double padding_value = 0.0) =>
                    Aten.Call("pad_sequence", sequences.ToArray(), batch_first, padding_value);

                /// <summary>Packs sequences [time, ..] of several lengths.</summary>
                public static PackedSequence pack_sequence(IEnumerable<Tensor> sequences, bool enforce_sorted = true)
                {
                    var items = sequences.ToArray();
                    using var lengths = torch.tensor(items.Select(item => item.shape[0]).ToArray());
                    using var padded = pad_sequence(items);
                    return pack_padded_sequence(padded, lengths, false, enforce_sorted);
                }
            }
        }
    }
}
