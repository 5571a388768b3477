using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Which of a bundle's labels each label of a pipeline starts from.</summary>
internal sealed class LabelTransfer
{
    private readonly IReadOnlyList<string> _before;
    private readonly DataSection _data;

    /// <summary>By name, and where the bundle has no such label, by what <c>data.label_map</c> makes of the bundle's.</summary>
    /// <param name="before">The bundle's labels.</param>
    /// <param name="data">The pipeline's labels and their map.</param>
    public LabelTransfer(IReadOnlyList<string> before, DataSection data)
    {
        _before = before;
        _data = data;
        Sources = [.. data.Labels.Select(Find)];
    }

    /// <summary>For each of the pipeline's labels the places of those that it starts from among the bundle's; none for a new label.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Sources { get; }

    /// <summary>How many labels the bundle has.</summary>
    public int CountBefore => _before.Count;

    /// <summary>Whether both have the same labels in the same order.</summary>
    public bool IsSame => _before.SequenceEqual(_data.Labels);

    /// <summary>What to tell of it.</summary>
    public ModelInherited Tell(ParentModel parent)
    {
        var used = Sources.SelectMany(places => places).ToHashSet();
        return new ModelInherited(
            parent.Path,
            parent.Sha256,
            parent.Metadata.Name,
            [.. _data.Labels.Where(_before.Contains)],
            [.. _data.Labels.Where((label, i) => !_before.Contains(label) && Sources[i].Count > 0)],
            [.. _data.Labels.Where((_, i) => Sources[i].Count == 0)],
            [.. _before.Where((_, i) => !used.Contains(i))]);
    }

    private IReadOnlyList<int> Find(string label)
    {
        var same = Places(name => name == label);
        return same.Count > 0 ? same : Places(name => _data.LabelMap.GetValueOrDefault(name) == label);
    }

    private List<int> Places(Func<string, bool> isMeant) => [.. _before.Index().Where(item => isMeant(item.Item)).Select(item => item.Index)];
}
