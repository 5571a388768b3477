using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>A pipeline's data, ready for training: listed, split, decoded, audited, with a fitted front end.</summary>
public sealed class PreparedData : IDisposable
{
    private PreparedData()
    {
    }

    /// <summary>The classes, in the order of the model's outputs.</summary>
    public IReadOnlyList<string> Labels => Corpus.Labels;

    /// <summary>All recordings, those left out included.</summary>
    public required Corpus Corpus { get; init; }

    /// <summary>The recordings that were decoded, divided.</summary>
    public required Split Split { get; init; }

    /// <summary>The decoded audio of all parts.</summary>
    public required AudioStore Audio { get; init; }

    /// <summary>What the parts share.</summary>
    public required AuditReport Audit { get; init; }

    /// <summary>The fitted feature extractors.</summary>
    public required FrontEnd FrontEnd { get; init; }

    /// <summary>The shape of one item at the network's entrance.</summary>
    public required SignalShape InputShape { get; init; }

    /// <summary>Training batches: shuffled, cut at random, augmented. A last batch of one recording is joined to the batch before it.</summary>
    public required IBatchSource Train { get; init; }

    /// <summary>Validation batches: in the order of the corpus, without randomness; empty when the split has no validation part.</summary>
    public required IBatchSource Validation { get; init; }

    /// <summary>Training recordings of each label, in the order of the labels.</summary>
    public required IReadOnlyList<int> ClassCounts { get; init; }

    /// <summary>SHA-256 over content, label, group and part of every recording, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Lists, splits, decodes and audits the data of a pipeline and fits its front end.</summary>
    /// <exception cref="PipelineException">Labels, split or files do not fit the pipeline; all that is wrong is named.</exception>
    /// <exception cref="StageException">A source or a feature extractor refuses its input.</exception>
    public static PreparedData Prepare(LoadedPipeline pipeline, PrepareOptions options) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => Audio.Dispose();
}
