namespace Timbre.Engine;

/// <summary>A mixture of normal densities, one around each value that was seen and a wide one for the prior, cut off at the ends of the range.</summary>
/// <remarks>
/// Source: Bergstra et al., "Algorithms for hyper-parameter optimization", NeurIPS 2011, section 4.2: each is as wide as the way to the farther of its
/// neighbours. Not narrower than the range over the number of values, as in the authors' Hyperopt, so that a cluster does not end the search elsewhere.
/// Numbers between which there are steps have the probability of their step.
/// </remarks>
internal sealed class NumberEstimator : IParzenEstimator
{
    private const double NarrowestCount = 100;

    private readonly NumberDimension _dimension;
    private readonly (double Mean, double Width, double Mass)[] _parts;

    public NumberEstimator(NumberDimension dimension, IReadOnlyList<string> values)
    {
        _dimension = dimension;
        var (low, high) = (dimension.Start, dimension.End);
        var range = high - low;
        var prior = (low + high) / 2;
        var means = values.Select(dimension.ToScale).Append(prior).Order().ToList();
        var narrowest = range / Math.Min(NarrowestCount, means.Count + 1);
        var atPrior = means.IndexOf(prior);
        _parts =
        [
            .. means.Select((mean, i) =>
            {
                var farther = Math.Max(mean - (i == 0 ? low : means[i - 1]), (i == means.Count - 1 ? high : means[i + 1]) - mean);
                var width = i == atPrior ? range : Math.Clamp(farther, narrowest, range);
                return (mean, width, Normal.Mass(low, high, mean, width));
            }),
        ];
    }

    public string Draw(RandomStream random)
    {
        var (mean, width, _) = _parts[random.NextInteger(_parts.Length)];
        double place;
        do
        {
            // At least half of a part that is no wider than the range lies on the side of its mean that is longer, so this ends soon.
            place = mean + (width * random.NextNormal());
        }
        while (place < _dimension.Start || place > _dimension.End);
        return _dimension.FromScale(place);
    }

    public double LogDensity(string value)
    {
        var (from, to) = _dimension.Cell(value);
        var sum = _parts.Sum(part => (to > from
            ? Normal.Mass(from, to, part.Mean, part.Width)
            : Normal.Density(from, part.Mean, part.Width)) / part.Mass);
        return Math.Log(Math.Max(sum / _parts.Length, double.Epsilon));
    }
}
