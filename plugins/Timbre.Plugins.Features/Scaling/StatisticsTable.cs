using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Two statistics in rows: the first row overall, and one for each group; it owns both tensors.</summary>
internal sealed class StatisticsTable : IDisposable
{
    private readonly DeviceConstants _first;
    private readonly DeviceConstants _second;
    private readonly Dictionary<string, int> _rows;

    /// <summary>Keeps tensors.</summary>
    /// <param name="first">The first statistic, <c>[1 + group, …]</c>; it is owned from now on.</param>
    /// <param name="second">The second one, of the same shape.</param>
    /// <param name="groups">The groups, in the order of the rows behind the first.</param>
    public StatisticsTable(Tensor first, Tensor second, IReadOnlyList<string> groups)
    {
        First = first.DetachFromDisposeScope();
        Second = second.DetachFromDisposeScope();
        Groups = groups;
        Names = GroupNames.Write(groups).DetachFromDisposeScope();
        _first = new DeviceConstants(_ => First.clone());
        _second = new DeviceConstants(_ => Second.clone());
        _rows = groups.Select((group, index) => (group, index)).ToDictionary(pair => pair.group, pair => pair.index + 1, StringComparer.Ordinal);
    }

    public Tensor First { get; }

    public Tensor Second { get; }

    public IReadOnlyList<string> Groups { get; }

    /// <summary><see cref="Groups"/>, as they are saved.</summary>
    public Tensor Names { get; }

    /// <summary>Whether the group has a row.</summary>
    public bool Has(string group) => _rows.ContainsKey(group);

    /// <summary>The row of each item; 0 where its group has none.</summary>
    public long[] Rows(Signal input) => input.Groups is { } groups
        ? [.. groups.Select(group => group is null ? 0L : _rows.GetValueOrDefault(group))]
        : new long[input.BatchSize];

    /// <summary>The same table with further rows.</summary>
    public StatisticsTable With(IReadOnlyList<(string Group, Tensor First, Tensor Second)> added) => new(
        cat([First, .. added.Select(row => row.First)], 0),
        cat([Second, .. added.Select(row => row.Second)], 0),
        [.. Groups, .. added.Select(row => row.Group)]);

    /// <summary>Both tensors on a device.</summary>
    public (Tensor First, Tensor Second) On(Device device) => (_first.On(device), _second.On(device));

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        First.Dispose();
        Second.Dispose();
        Names.Dispose();
    }
}
