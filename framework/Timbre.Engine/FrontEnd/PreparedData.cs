using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>The decoded audio of all parts.</summary>
    public required AudioStore Audio { get; init; }

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
        var data = pipeline.Pipeline.Data;
        var corpus = Corpus.Read(pipeline, Context(pipeline, options));
        var planned = DataErrors.Placed(
            pipeline, "data.split", () => SplitPlanner.Plan(corpus.Samples, corpus.Labels, data.Split, pipeline.Pipeline.Seed));
        UnreadableCheck.Enforce(pipeline, UnreadableCheck.Missing(corpus), corpus.Samples.Count);

        var memory = options.MemoryLimit is { } limit ? new MemoryBudget(limit) : MemoryBudget.HalfOfWhatIsFree();
        var audio = AudioStore.Decode(corpus, new AudioStoreOptions
        {
            SampleRate = data.SampleRate,
            CacheDirectory = options.CacheDirectory,
            Workers = options.Workers,
            Progress = options.Progress,
            Cancellation = options.Cancellation,
            Memory = memory,
        });
        owned.Add(audio);
        UnreadableCheck.Enforce(pipeline, audio.Unreadable, corpus.Samples.Count);
        var split = planned.Where(sample => audio.Contains(sample.Index));
        RequireTraining(pipeline, split, corpus.Labels);

        var frontEnd = new FrontEnd(pipeline.Pipeline.Features);
        var batches = new BatchFactory(pipeline.Pipeline, options, audio, frontEnd, memory);
        if (options.FrontEndState is { } state)
        {
            frontEnd.Restore(state);
        }
        else
        {
            frontEnd.Fit(() => batches.Waves(split.Train));
        }

        var train = batches.Training(split.Train, owned);
        var validation = batches.Plain(split.Validation, owned);
        return new PreparedData(owned)
        {
            Corpus = corpus,
            Split = split,
            Audio = audio,
            Audit = LeakAudit.Audit(split, audio, corpus.Labels),
            FrontEnd = frontEnd,
            InputShape = batches.InputShape(split.Train[0]),
            Train = train,
            Validation = validation,
            ClassCounts = [.. corpus.Labels.Select((_, label) => split.Train.Count(sample => sample.Label == label))],
            ContentHash = Hash(split, audio),
        };
    }

    private static SourceContext Context(LoadedPipeline pipeline, PrepareOptions options)
    {
        var progress = options.Progress is { } told ? new Relay(told) : null;
        return new SourceContext(pipeline.BaseDirectory, options.CacheDirectory, progress, options.Cancellation);
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

    private static string Hash(Split split, AudioStore audio)
    {
        var lines = Enum.GetValues<SplitPart>()
            .SelectMany(part => split[part].Select(sample => (sample, part)))
            .OrderBy(item => item.sample.Index)
            .Select(item => string.Create(CultureInfo.InvariantCulture,
                $"{audio.Fingerprint(item.sample.Index):x32}\t{item.sample.Label}\t{item.sample.Recording.Group}\t{item.part}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private sealed class Relay(IProgress<DataProgress> progress) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => progress.Report(new DataProgress(DataPhase.Listing, value.Done, value.Total));
    }
}
