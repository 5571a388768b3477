namespace Timbre.Engine;

/// <summary>How much each path decided whether a trial was among the best: by how far its values among the best differ from its values among all.</summary>
/// <remarks>
/// Source: Watanabe, Bansal and Hutter, "PED-ANOVA: efficiently quantifying hyperparameter importance in arbitrary subspaces", IJCAI 2023, global
/// importance: the Pearson divergence of the marginal density of the best trials from that of all trials, as a share of the sum over paths.
/// Since both densities are of trials that were tried, it does not matter that a search tries good values more often. Here the best are a fifth,
/// at least three, of the trials that were trained to their end, and numbers are seen in <see cref="Cells"/> cells.
/// </remarks>
internal static class PedAnova
{
    /// <summary>The cells into which a range of numbers is divided.</summary>
    public const int Cells = 50;

    /// <summary>Trials below which nothing is said.</summary>
    public const int FewestTrials = 8;

    private const double BestShare = 0.2;
    private const int FewestBest = 3;

    /// <summary>The shares, the largest first; none where too few trials ended, or all came to the same.</summary>
    public static IReadOnlyList<ParameterImportance> Of(IReadOnlyList<SearchDimension> space, IReadOnlyList<Trial> trials, StudyMetric metric)
    {
        var ended = trials
            .Where(trial => trial is { State: TrialState.Complete, Value: { } value } && !double.IsNaN(value))
            .OrderByDescending(trial => metric.Merit(trial.Value!.Value))
            .ThenBy(trial => trial.Number)
            .ToList();
        if (ended.Count < FewestTrials)
        {
            return [];
        }

        var best = ended.Take(Math.Max(FewestBest, (int)Math.Ceiling(BestShare * ended.Count))).ToList();
        var divergences = space.Select(dimension => (dimension.Path, Divergence: Divergence(Marginal(dimension, best), Marginal(dimension, ended)))).ToList();
        var sum = divergences.Sum(path => path.Divergence);
        return sum > 0
            ? [.. divergences.OrderByDescending(path => path.Divergence).Select(path => new ParameterImportance(path.Path, path.Divergence / sum))]
            : [];
    }

    private static double Divergence(double[] best, double[] all) =>
        best.Zip(all, (p, q) => q > 0 ? q * Math.Pow((p / q) - 1, 2) : 0).Sum();

    private static double[] Marginal(SearchDimension dimension, IReadOnlyList<Trial> trials)
    {
        var values = trials.Select(trial => trial.Find(dimension.Path)).OfType<string>().ToList();
        var density = dimension switch
        {
            ChoiceDimension choice => Counted(choice.Values.Count, values.Select(choice.IndexOf)),
            NumberDimension number => Smoothed(number, [.. values.Select(number.ToScale)]),
            _ => throw new InvalidOperationException($"There is no density for {dimension.GetType().Name}."),
        };
        var sum = density.Sum();
        return [.. density.Select(part => part / sum)];
    }

    private static double[] Counted(int count, IEnumerable<int> positions)
    {
        var counts = Enumerable.Repeat(1.0 / count, count).ToArray();
        foreach (var position in positions)
        {
            counts[position]++;
        }

        return counts;
    }

    // Scott, "Multivariate density estimation", 1992: the width of a normal kernel by the number and spread of the values.
    private static double[] Smoothed(NumberDimension dimension, double[] places)
    {
        var (low, range) = (dimension.Start, dimension.End - dimension.Start);
        var cells = Enumerable.Repeat(1.0 / Cells, Cells).ToArray();
        if (places.Length == 0)
        {
            return cells;
        }

        var mean = places.Average();
        var deviation = Math.Sqrt(places.Sum(place => Math.Pow(place - mean, 2)) / Math.Max(places.Length - 1, 1));
        var width = Math.Max(1.059 * deviation * Math.Pow(places.Length, -0.2), range / Cells);
        foreach (var place in places)
        {
            var mass = Normal.Mass(low, low + range, place, width);
            for (var i = 0; i < Cells; i++)
            {
                cells[i] += Normal.Mass(low + (range * i / Cells), low + (range * (i + 1) / Cells), place, width) / mass;
            }
        }

        return cells;
    }
}
