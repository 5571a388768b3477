using System.Runtime.InteropServices;
using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Writes a pipeline's features, or its clips, to files that data sources read back to the same values.</summary>
public static class Extraction
{
    /// <summary>Reads the data, fits the front end on the training part and writes what was asked for.</summary>
    /// <remarks>Features are those that a network would validate by: of central clips, without augmentation, adapted to groups that are not in training. Clips of the training part are those of its first epoch, augmented.</remarks>
    /// <param name="pipeline">The pipeline; its model is not used.</param>
    /// <param name="options">How to run.</param>
    /// <param name="extract">What is written, and where.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="PipelineException">Labels, split or files do not fit the pipeline.</exception>
    /// <exception cref="StageException">A stage refuses its input, or mixes labels, which no table of clips could say.</exception>
    /// <exception cref="InputException">Features are asked for and the pipeline has none, or clips where the data are arrays.</exception>
    /// <exception cref="RunException">A file cannot be written.</exception>
    public static ExtractResult Run(
        LoadedPipeline pipeline, RunOptions options, ExtractOptions extract, IProgress<EngineEvent>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(extract);
        Refuse(extract);
        var device = ComputeDevice.Resolve(options.Device ?? pipeline.Pipeline.Device);
        using var data = ExperimentRun.Decode(pipeline, options, device, progress, cancellation);
        var frontEnd = FrontEndOf(pipeline.Pipeline, extract);
        var batches = new BatchFactory(
            pipeline.Pipeline, pipeline.BaseDirectory, ExperimentRun.Preparation(options, device, progress, cancellation), data.Content, frontEnd, data.Memory);
        try
        {
            Directory.CreateDirectory(extract.OutputDirectory);
            var isBound = Warn(pipeline.Pipeline, frontEnd, extract, progress);
            var result = extract.IsAudio ? Clips(data, batches, extract) : Features(data, batches, frontEnd, extract);
            var (samples, _) = Chosen(data.Split, extract);
            return result with { Data = ExtractedData.Yaml(result.Data, pipeline.Pipeline.Data, samples, extract.IsAudio, isBound || extract.Parts.Count < 3) };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RunException($"The files cannot be written to '{extract.OutputDirectory}': {failure.Message}", failure);
        }
    }

    private static void Refuse(ExtractOptions extract)
    {
        if (extract is { IsAudio: true, EndsBeforeFitted: true })
        {
            throw new InputException("--before-fitted says where features end, and --audio writes clips, which no feature has seen; leave one of them out.");
        }

        if (!extract.Overwrites && Directory.Exists(extract.OutputDirectory) && Directory.EnumerateFileSystemEntries(extract.OutputDirectory).Any())
        {
            throw new InputException($"The folder '{extract.OutputDirectory}' is not empty; name another one with --output, or let --overwrite replace files in it.");
        }
    }

    private static FrontEnd FrontEndOf(Pipeline pipeline, ExtractOptions extract)
    {
        if (!extract.EndsBeforeFitted)
        {
            return new FrontEnd(pipeline.Features, pipeline.Prepare);
        }

        var prepare = pipeline.Prepare.TakeWhile(IsFree).ToList();
        return new FrontEnd(prepare.Count < pipeline.Prepare.Count ? [] : [.. pipeline.Features.TakeWhile(IsFree)], prepare);

        static bool IsFree(Stage<IFeatureExtractor> stage) => stage.Plugin is not IFittedFeatureExtractor { NeedsFit: true };
    }

    // What is divided anew must not know the old parts: statistics of training recordings would be in the test part, or changed copies of test recordings in training.
    private static bool Warn(Pipeline pipeline, FrontEnd frontEnd, ExtractOptions extract, IProgress<EngineEvent>? progress)
    {
        var message = extract.IsAudio
            ? pipeline.Augment.Count > 0
                ? "Clips of the training part are augmented, so keep the parts, with 'split: { by: source }'. To divide clips anew, as --folds does, extract them with --set augment=[]."
                : null
            : frontEnd.FittedStages is { Count: > 0 } fitted
                ? $"{string.Join(", ", fitted)} learned from the training part, so keep the parts, with 'split: {{ by: source }}'; divided anew, as --folds does, the values would bring "
                    + "what was learned from training recordings into the test part. To divide them anew, extract with --before-fitted, and begin the features of the new pipeline with that stage."
                : null;
        if (message is not null)
        {
            progress?.Report(new Warning(message));
        }

        return message is not null;
    }

    private static ExtractResult Features(DecodedData data, BatchFactory batches, FrontEnd frontEnd, ExtractOptions extract)
    {
        frontEnd.Fit(() => batches.Waves(data.Split.Train));
        var (samples, parts) = Chosen(data.Split, extract);
        batches.Adapt(samples);
        var shape = batches.InputShape(samples[0]);
        if (shape.Kind == SignalKind.Waveform)
        {
            throw new InputException("The pipeline has no features: what comes out of its last stage is a waveform. Write its clips with --audio, or give it features.");
        }

        return FeatureFiles.Write(Items(batches.Features(samples), parts), samples, data.Corpus.Labels, shape, extract);
    }

    private static ExtractResult Clips(DecodedData data, BatchFactory batches, ExtractOptions extract)
    {
        if (data.Corpus.Features is { } arrays)
        {
            throw new InputException($"Clips are asked for with --audio, and the pipeline's data are arrays, each a {arrays}; leave --audio out to write features.");
        }

        var (samples, parts) = Chosen(data.Split, extract);
        var train = samples.Where(sample => parts[sample.Index] == SplitPart.Train).ToList();
        var others = samples.Where(sample => parts[sample.Index] != SplitPart.Train).ToList();
        var clips = batches.Clips(train, isTraining: true).Concat(batches.Clips(others, isTraining: false));
        return ClipFiles.Write(Items(clips, parts), samples, data.Corpus.Labels, batches.ClipShape, extract);
    }

    private static (IReadOnlyList<Sample> Samples, Dictionary<int, SplitPart> Parts) Chosen(Split split, ExtractOptions extract)
    {
        var parts = extract.Parts.SelectMany(part => split[part].Select(sample => (sample, part))).ToList();
        return parts.Count > 0
            ? ([.. parts.Select(pair => pair.sample).OrderBy(sample => sample.Index)], parts.ToDictionary(pair => pair.sample.Index, pair => pair.part))
            : throw new InputException($"There is no recording in {string.Join(", ", extract.Parts.Select(part => part.ToString().ToLowerInvariant()))}; choose other parts with --split.");
    }

    private static IEnumerable<ExtractedItem> Items(IEnumerable<(Signal Signal, IReadOnlyList<Sample> Samples)> batches, Dictionary<int, SplitPart> parts)
    {
        foreach (var (signal, samples) in batches)
        {
            var (values, lengths) = Host(signal);
            var size = values.Length / samples.Count;
            for (var i = 0; i < samples.Count; i++)
            {
                yield return new ExtractedItem(samples[i], parts[samples[i].Index], lengths[i], values.AsMemory(i * size, size));
            }
        }
    }

    private static (float[] Values, long[] Lengths) Host(Signal signal)
    {
        using var scope = NewDisposeScope();
        var values = signal.ZeroBeyondLengths().Values.cpu().contiguous();
        return (MemoryMarshal.Cast<byte, float>(values.bytes).ToArray(), MemoryMarshal.Cast<byte, long>(signal.Lengths.cpu().contiguous().bytes).ToArray());
    }
}
