using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Gathers the statistics of each group in one pass.</summary>
/// <param name="make">Makes what gathers those of one group.</param>
/// <param name="chooses">Which groups count.</param>
internal sealed class GroupStatistics(Func<IStatistics> make, Func<string, bool> chooses)
{
    private readonly SortedDictionary<string, IStatistics> _groups = new(StringComparer.Ordinal);

    /// <summary>The groups that have something to measure, in ordinal order.</summary>
    public IReadOnlyList<(string Group, Tensor First, Tensor Second)> Results => [.. _groups
        .Select(pair => (Group: pair.Key, pair.Value.Result))
        .Where(row => row.Result is not null)
        .Select(row => (row.Group, row.Result!.Value.First, row.Result.Value.Second))];

    /// <summary>Takes a batch apart by group; items without one are passed over.</summary>
    public void Add(Signal batch)
    {
        var items = Enumerable.Range(0, batch.Groups?.Count ?? 0).Where(i => batch.Groups![i] is { } group && chooses(group));
        foreach (var group in items.GroupBy(i => batch.Groups![i]!, i => (long)i, StringComparer.Ordinal))
        {
            if (!_groups.TryGetValue(group.Key, out var statistics))
            {
                _groups.Add(group.Key, statistics = make());
            }

            var rows = tensor(group.ToArray(), device: batch.Values.device);
            statistics.Add(batch with { Values = batch.Values.index_select(0, rows), Lengths = batch.Lengths.index_select(0, rows) });
        }
    }
}
