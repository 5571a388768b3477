namespace Timbre.Engine;

/// <summary>Every combination once, the last path fastest.</summary>
/// <param name="space">Paths whose numbers of values have an end.</param>
internal sealed class GridSampler(IReadOnlyList<SearchDimension> space) : ISampler
{
    public IReadOnlyList<ParameterValue>? Propose(int number, IReadOnlyList<Trial> trials)
    {
        long rest = number - 1;
        var values = new ParameterValue[space.Count];
        for (var i = space.Count - 1; i >= 0; i--)
        {
            var count = space[i].Count!.Value;
            values[i] = new ParameterValue(space[i].Path, space[i].At(rest % count));
            rest /= count;
        }

        return rest > 0 ? null : values;
    }
}
