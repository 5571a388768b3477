namespace Timbre.Engine;

/// <summary>Each value by itself, uniformly on its scale.</summary>
/// <param name="space">The paths.</param>
/// <param name="seed">Decides all draws.</param>
internal sealed class RandomSampler(IReadOnlyList<SearchDimension> space, long seed) : ISampler
{
    public IReadOnlyList<ParameterValue> Propose(int number, IReadOnlyList<Trial> trials)
    {
        var random = new RandomStream(seed, 0, number, Samplers.Stage);
        return [.. space.Select(dimension => new ParameterValue(dimension.Path, dimension.Draw(random)))];
    }
}
