using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>A pipeline's data without its features: listed, split, decoded.</summary>
internal sealed class DecodedData : IDisposable
{
    /// <summary>All recordings, those left out included.</summary>
    public required Corpus Corpus { get; init; }

    /// <summary>The recordings that were decoded, divided.</summary>
    public required Split Split { get; init; }

    /// <summary>The decoded audio of all parts, or their arrays.</summary>
    public required RecordingStore Content { get; init; }

    /// <summary>What is left of the memory.</summary>
    public required MemoryBudget Memory { get; init; }

    /// <summary>SHA-256 over content, label, group and part of every recording, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Lists, splits and decodes the data of a pipeline.</summary>
    /// <remarks>The steps that need no audio come first, so that their mistakes are reported within seconds.</remarks>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="options">How data are prepared.</param>
    /// <param name="isFitted">Whether the pipeline's stages are to be fitted on the training part.</param>
    /// <exception cref="PipelineException">Labels, split or files do not fit the pipeline; all that is wrong is named.</exception>
    /// <exception cref="StageException">A source refuses, or a stage that is to be fitted needs groups that the training part lacks.</exception>
    /// <exception cref="OperationCanceledException">The preparation was ended early.</exception>
    public static DecodedData Read(LoadedPipeline pipeline, PrepareOptions options, bool isFitted = false)
    {
        var data = pipeline.Pipeline.Data;
        var corpus = Corpus.Read(pipeline, Context(pipeline, options));
        if (corpus.Features is { } shape)
        {
            ArrayShapes.RefuseWaveformStages(pipeline, shape);
        }

        var planned = DataErrors.Placed(
            pipeline, "data.split", () => SplitPlanner.Plan(corpus.Samples, corpus.Labels, data.Split, data.Split.Seed ?? pipeline.Pipeline.Seed));
        if (isFitted)
        {
            GroupCheck.Enforce(pipeline.Pipeline, planned.Train);
        }

        UnreadableCheck.Enforce(pipeline, UnreadableCheck.Missing(corpus), corpus.Samples.Count);

        var memory = options.MemoryLimit is { } limit ? new MemoryBudget(limit) : MemoryBudget.HalfOfWhatIsFree();
        var content = ReadContent(pipeline, corpus, options, memory);
        try
        {
            UnreadableCheck.Enforce(pipeline, content.Unreadable, corpus.Samples.Count);
            var split = planned.Where(sample => content.Contains(sample.Index));
            if (data.Duplicates == DuplicatePolicy.Drop)
            {
                (split, var note) = Duplicates.Drop(split, content);
                corpus = note is null ? corpus : corpus with { LeftOut = [.. corpus.LeftOut, note] };
            }

            return new DecodedData { Corpus = corpus, Split = split, Content = content, Memory = memory, ContentHash = Hash(split, content) };
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>Compares the parts.</summary>
    public AuditReport Audit() => LeakAudit.Audit(Split, Content, Corpus.Labels);

    /// <summary>Compares the test part with what a model learned from, whatever the split says now.</summary>
    /// <param name="learned">The indices of those recordings; none where they are not known, and then there is nothing to compare with.</param>
    public AuditReport Audit(IReadOnlySet<int> learned)
    {
        List<Sample> train = [.. Corpus.Samples.Where(sample => learned.Contains(sample.Index) && Content.Contains(sample.Index))];
        var split = new Split(train, [], Split.Test);
        var judged = Split.Test.Select(sample => sample.Index).ToHashSet();
        // A recording is no copy of itself; that it was learned from is told apart.
        var copies = LeakAudit.Audit(split with { Train = [.. train.Where(sample => !judged.Contains(sample.Index))] }, Content, Corpus.Labels);
        return LeakAudit.Audit(split, Content, Corpus.Labels) with { Duplicates = copies.Duplicates };
    }

    /// <summary>The indices of recordings that a model learned from, training and validation; null where these are not the data that it was trained with.</summary>
    /// <remarks>The recordings are divided as the model's own pipeline says: if that gives the hash that its bundle keeps, they are the same.</remarks>
    public IReadOnlySet<int>? LearnedBy(Bundle bundle)
    {
        var (pipeline, section) = (bundle.Pipeline.Pipeline, bundle.Pipeline.Pipeline.Data.Split);
        try
        {
            var split = SplitPlanner.Plan(Corpus.Samples, Corpus.Labels, section, section.Seed ?? pipeline.Seed).Where(sample => Content.Contains(sample.Index));
            split = pipeline.Data.Duplicates == DuplicatePolicy.Drop ? Duplicates.Drop(split, Content).Split : split;
            return Hash(split, Content) == bundle.Metadata.DataSha256
                ? split.Train.Concat(split.Validation).Select(sample => sample.Index).ToHashSet()
                : null;
        }
        catch (StageException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();

    private static RecordingStore ReadContent(LoadedPipeline pipeline, Corpus corpus, PrepareOptions options, MemoryBudget memory) =>
        corpus.Features is not null ? ArrayStore.Read(corpus, options, memory) : AudioStore.Decode(corpus, new AudioStoreOptions
        {
            SampleRate = pipeline.Pipeline.Data.SampleRate,
            CacheDirectory = options.CacheDirectory,
            Workers = options.Workers,
            Progress = options.Progress,
            Cancellation = options.Cancellation,
            Memory = memory,
        });

    private static SourceContext Context(LoadedPipeline pipeline, PrepareOptions options)
    {
        var progress = options.Progress is { } told ? new Relay(told) : null;
        return new SourceContext(pipeline.BaseDirectory, options.CacheDirectory, progress, options.Cancellation);
    }

    private static string Hash(Split split, RecordingStore content)
    {
        var lines = Enum.GetValues<SplitPart>()
            .SelectMany(part => split[part].Select(sample => (sample, part)))
            .OrderBy(item => item.sample.Index)
            .Select(item => string.Create(CultureInfo.InvariantCulture,
                $"{content.Fingerprint(item.sample.Index):x32}\t{item.sample.Label}\t{item.sample.Recording.Group}\t{item.part}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private sealed class Relay(IProgress<DataProgress> progress) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => progress.Report(new DataProgress(DataPhase.Listing, value.Done, value.Total));
    }
}
