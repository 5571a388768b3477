using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>A pipeline's data, ready for training: listed, split, decoded, audited, with a fitted front end.</summary>
public sealed class PreparedData : IDisposable
{
    private readonly IReadOnlyList<IDisposable> _owned;

    private PreparedData(IReadOnlyList<IDisposable> owned) => _owned = owned;

    /// <summary>The classes, in the order of the model's outputs.</summary>
    public IReadOnlyList<string> Labels => Corpus.Labels;

    /// <summary>All recordings, those left out included.</summary>
    public required Corpus Corpus { get; init; }

    /// <summary>The recordings that were decoded, divided.</summary>
    public required Split Split { get; init; }

    /// <summary>The decoded audio of all parts, or their arrays.</summary>
    public required RecordingStore Content { get; init; }

    /// <summary>What the parts share.</summary>
    public required AuditReport Audit { get; init; }

    /// <summary>The fitted feature extractors.</summary>
    public required FrontEnd FrontEnd { get; init; }

    /// <summary>The shape of one item at the network's entrance.</summary>
    public required SignalShape InputShape { get; init; }

    /// <summary>Training batches: shuffled, cut at random, augmented. A last batch of one is joined to the batch before it.</summary>
    public required IBatchSource Train { get; init; }

    /// <summary>Validation batches: in the order of the corpus, without randomness; empty when the split has no validation part.</summary>
    public required IBatchSource Validation { get; init; }

    /// <summary>Training recordings of each label, in the order of the labels.</summary>
    public required IReadOnlyList<int> ClassCounts { get; init; }

    /// <summary>SHA-256 over content, label, group and part of every recording, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Lists, splits, decodes and audits the data of a pipeline and fits its front end.</summary>
    /// <remarks>The steps that need no audio come first, so that their mistakes are reported within seconds.</remarks>
    /// <exception cref="PipelineException">Labels, split or files do not fit the pipeline; all that is wrong is named.</exception>
    /// <exception cref="StageException">A source or a feature extractor refuses its input.</exception>
    /// <exception cref="OperationCanceledException">The preparation was ended early.</exception>
    public static PreparedData Prepare(LoadedPipeline pipeline, PrepareOptions options)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(options);
        var owned = new List<IDisposable>();
        try
        {
            return Prepare(pipeline, options, owned);
        }
        catch
        {
            owned.ForEach(item => item.Dispose());
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var item in _owned)
        {
            item.Dispose();
        }
    }

    private static PreparedData Prepare(LoadedPipeline pipeline, PrepareOptions options, List<IDisposable> owned)
    {
        var data = DecodedData.Read(pipeline, options, isFitted: true);
        owned.Add(data);
        var (corpus, split) = (data.Corpus, data.Split);
        RequireTraining(pipeline, split, corpus.Labels);

        var frontEnd = new FrontEnd(pipeline.Pipeline.Features, pipeline.Pipeline.Prepare);
        var batches = new BatchFactory(pipeline.Pipeline, pipeline.BaseDirectory, options, data.Content, frontEnd, data.Memory);
        if (options.FrontEndState is { } state)
        {
            frontEnd.Restore(state);
        }
        else
        {
            frontEnd.Fit(() => batches.Waves(split.Train));
        }

        // What a bundle's features learned knows none of the new training data's groups.
        batches.Adapt([.. split.Train, .. split.Validation]);
        var train = batches.Training(split.Train, owned);
        var validation = batches.Plain(split.Validation, owned);
        return new PreparedData(owned)
        {
            Corpus = corpus,
            Split = split,
            Content = data.Content,
            Audit = data.Audit(),
            FrontEnd = frontEnd,
            InputShape = batches.InputShape(split.Train[0]),
            Train = train,
            Validation = validation,
            ClassCounts = [.. corpus.Labels.Select((_, label) => split.Train.Count(sample => sample.Label == label))],
            ContentHash = data.ContentHash,
        };
    }

    private static void RequireTraining(LoadedPipeline pipeline, Split split, IReadOnlyList<string> labels)
    {
        foreach (var (label, index) in labels.Select((label, index) => (label, index)))
        {
            if (!split.Train.Any(sample => sample.Label == index))
            {
                throw new PipelineException([DataErrors.At(pipeline, "data.split",
                    $"The training part has no recording with the label '{label}', so it could not be learned; "
                    + "give the training part a larger share, or split in another way.")]);
            }
        }
    }
}
