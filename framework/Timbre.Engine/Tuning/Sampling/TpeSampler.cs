namespace Timbre.Engine;

/// <summary>Values that are likelier among the good trials than among the others: a tree-structured Parzen estimator.</summary>
/// <remarks>
/// Source: Bergstra, Bardenet, Bengio and Kégl, "Algorithms for hyper-parameter optimization", NeurIPS 2011, section 4, where
/// the best 15 % of trials are the good ones; not more than 25, as in the authors' Hyperopt. Each path is modelled by itself. Trials that were pruned
/// rank below those that were trained to their end, the further they came the higher; those that failed, and those that still run, count as bad
/// (a constant liar), so that trials at the same time spread out.
/// </remarks>
/// <param name="space">The paths.</param>
/// <param name="seed">Decides all draws.</param>
/// <param name="metric">What trials are compared by.</param>
internal sealed class TpeSampler(IReadOnlyList<SearchDimension> space, long seed, StudyMetric metric) : ISampler
{
    /// <summary>Trials that are drawn at random before there is something to learn from.</summary>
    public const int StartUpTrials = 10;

    private const int Candidates = 24;
    private const double GoodShare = 0.15;
    private const int MostGood = 25;

    private readonly RandomSampler _random = new(space, seed);

    public IReadOnlyList<ParameterValue> Propose(int number, IReadOnlyList<Trial> trials)
    {
        var judged = Ranked(trials);
        if (judged.Count < StartUpTrials)
        {
            return _random.Propose(number, trials);
        }

        var random = new RandomStream(seed, 1, number, Samplers.Stage);
        var good = judged.Take(Math.Min(MostGood, (int)Math.Ceiling(GoodShare * judged.Count))).ToList();
        var bad = trials.Except(good).ToList();
        return [.. space.Select(dimension => new ParameterValue(dimension.Path, Propose(dimension, good, bad, random)))];
    }

    private List<Trial> Ranked(IReadOnlyList<Trial> trials) =>
    [
        .. trials.Where(trial => trial is { State: TrialState.Complete or TrialState.Pruned, Value: not null })
            .OrderBy(trial => trial.State == TrialState.Complete ? 0 : 1)
            .ThenByDescending(trial => trial.State == TrialState.Complete ? 0 : trial.Epochs.Count)
            .ThenByDescending(trial => metric.Merit(trial.Value!.Value))
            .ThenBy(trial => trial.Number),
    ];

    private static string Propose(SearchDimension dimension, IReadOnlyList<Trial> good, IReadOnlyList<Trial> bad, RandomStream random)
    {
        var (l, g) = (Density(dimension, Values(good)), Density(dimension, Values(bad)));
        return Enumerable.Range(0, Candidates)
            .Select(_ => l.Draw(random))
            .Distinct(StringComparer.Ordinal)
            .MaxBy(value => l.LogDensity(value) - g.LogDensity(value))!;

        // A path into a stage that a trial did not choose has no value in it.
        List<string> Values(IEnumerable<Trial> trials) => [.. trials.Select(trial => trial.Find(dimension.Path)).OfType<string>()];
    }

    private static IParzenEstimator Density(SearchDimension dimension, IReadOnlyList<string> values) => dimension switch
    {
        ChoiceDimension choice => new ChoiceEstimator(choice, values),
        NumberDimension number => new NumberEstimator(number, values),
        _ => throw new InvalidOperationException($"There is no density for {dimension.GetType().Name}."),
    };
}
