namespace Timbre.Engine;

/// <summary>Every combination once, the last path fastest.</summary>
/// <param name="space">Paths whose numbers of values have an end.</param>
internal sealed class GridSampler(IReadOnlyList<SearchDimension> space) : ISampler
{
    /// <summary>The number of combinations; the largest number that there is where there are more.</summary>
    public static long Size(IReadOnlyList<SearchDimension> space) => space.Aggregate(
        1L, (product, dimension) => dimension.Count!.Value is var count && product <= long.MaxValue / count ? product * count : long.MaxValue);

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
