using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>The recordings of one pipeline of a matrix, by name, before anything is decoded.</summary>
/// <param name="Name">The pipeline's name.</param>
/// <param name="Learned">Recordings that its model learns from: training and validation.</param>
/// <param name="All">All of its recordings.</param>
internal sealed record MatrixCorpus(string Name, IReadOnlySet<string> Learned, IReadOnlySet<string> All)
{
    /// <summary>Lists and divides a pipeline's recordings.</summary>
    public static MatrixCorpus Read(LoadedPipeline pipeline, RunOptions options, CancellationToken cancellation)
    {
        var corpus = Corpus.Read(pipeline, new SourceContext(pipeline.BaseDirectory, options.CacheDirectory, Cancellation: cancellation));
        var section = pipeline.Pipeline.Data.Split;
        var split = DataErrors.Placed(
            pipeline, "data.split", () => SplitPlanner.Plan(corpus.Samples, corpus.Labels, section, section.Seed ?? pipeline.Pipeline.Seed));
        return new MatrixCorpus(pipeline.Pipeline.Name, Names([.. split.Train, .. split.Validation]), Names(corpus.Samples));
    }

    /// <summary>Refuses pipelines whose figures could not stand in one table.</summary>
    /// <exception cref="InputException">There are fewer than two, two have the same name, or their labels differ.</exception>
    public static void RequireComparable(IReadOnlyList<LoadedPipeline> pipelines)
    {
        if (pipelines.Count < 2)
        {
            throw new InputException("A matrix needs at least two pipelines; name another.");
        }

        if (pipelines.GroupBy(pipeline => pipeline.Pipeline.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InputException($"Two pipelines have the name '{twice.Key}', by which rows and files are told apart; give each its own 'name:'.");
        }

        var first = pipelines[0].Pipeline;
        if (pipelines.FirstOrDefault(pipeline => !pipeline.Pipeline.Data.Labels.SequenceEqual(first.Data.Labels)) is { Pipeline: var other })
        {
            throw new InputException(
                $"'{first.Name}' has the labels {string.Join(", ", first.Data.Labels)}, and '{other.Name}' has {string.Join(", ", other.Data.Labels)}; they must be the same, in the same order. data.label_map can rename a corpus's own labels.");
        }
    }

    /// <summary>What flatters a model of this corpus that is judged by another, a full sentence each.</summary>
    /// <remarks>By the files' names, where their content says nothing: two pipelines that read other stretches or channels of a file have other samples of it.</remarks>
    public IReadOnlyList<string> SharedWith(MatrixCorpus other)
    {
        var shared = Learned.Count(other.All.Contains);
        return shared == 0 ? [] :
            [FormattableString.Invariant($"{shared} {(shared == 1 ? "recording" : "recordings")} of {other.Name} {(shared == 1 ? "was" : "were")} used to train the model of {Name}.")];
    }

    private static HashSet<string> Names(IReadOnlyList<Sample> samples) => samples.Select(sample => sample.Recording.Name).ToHashSet(StringComparer.Ordinal);
}
