using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Divides recordings into training, validation and test data: a pure function of recordings, options and seed.</summary>
public static class SplitPlanner
{
    /// <summary>Divides the recordings.</summary>
    /// <param name="samples">The recordings.</param>
    /// <param name="labels">The names of the classes, for messages.</param>
    /// <param name="section">How to divide; parts with a share of 0 stay empty.</param>
    /// <param name="seed">The pipeline's seed.</param>
    /// <exception cref="StageException">The recordings cannot be divided in this way; the message says what is missing.</exception>
    public static Split Plan(IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SplitSection section, long seed)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(section);
        var partOf = section.Folds is null
            ? Divide(samples, labels, section, SplitShares.Of(section), new RandomStream(seed, 0, 0, RandomStages.Split))
            : FoldSplit.Plan(samples, labels, section, seed);
        var divided = samples.Zip(partOf).ToLookup(pair => pair.Second, pair => pair.First);
        return new Split([.. divided[SplitPart.Train]], [.. divided[SplitPart.Validation]], [.. divided[SplitPart.Test]]);
    }

    /// <summary>The part of each recording.</summary>
    internal static SplitPart[] Divide(
        IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SplitSection section, SplitShares shares, RandomStream random) => section.By switch
    {
        SplitBy.Group => GroupSplit.Plan(samples, labels, shares, random),
        SplitBy.Stratified => DealtSplit.ByLabel(samples, labels, shares, random),
        SplitBy.Random => DealtSplit.ByChance(samples, shares, random),
        _ => SourceSplit.Plan(samples, section),
    };
}
