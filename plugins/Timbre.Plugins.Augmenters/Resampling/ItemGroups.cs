using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Work on the items of a batch that drew the same number.</summary>
internal static class ItemGroups
{
    /// <summary>Replaces the rows of each group, cut or padded with zeros to the length that they had.</summary>
    /// <param name="values"><c>[batch, time]</c>.</param>
    /// <param name="keys">What each item drew.</param>
    /// <param name="time">Samples of each row of the result.</param>
    /// <param name="change">From the rows of a group <c>[items, time]</c> and its number to rows of any length.</param>
    public static Tensor Change(Tensor values, IReadOnlyList<long> keys, long time, Func<Tensor, long, Tensor> change)
    {
        var result = zeros(values.shape[0], time, device: values.device);
        foreach (var group in keys.Select((key, item) => (key, item: (long)item)).GroupBy(pair => pair.key, pair => pair.item))
        {
            using var scope = NewDisposeScope();
            var items = tensor(group.ToArray(), device: values.device);
            result.index_copy_(0, items, Fit(change(values.index_select(0, items), group.Key), time));
        }

        return result;
    }

    /// <summary>The first samples of each row, with zeros after its end.</summary>
    public static Tensor Fit(Tensor values, long time) => values.shape[1] >= time
        ? values.narrow(1, 0, time)
        : nn.functional.pad(values, (0, time - values.shape[1]));
}
