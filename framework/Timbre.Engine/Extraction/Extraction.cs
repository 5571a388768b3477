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
        var device = ComputeDevice.Resolve(options.Device ?? pipeline.Pipeline.Device);
        using var data = ExperimentRun.Decode(pipeline, options, device, progress, cancellation);
        var frontEnd = new FrontEnd(pipeline.Pipeline.Features, pipeline.Pipeline.Prepare);
        var batches = new BatchFactory(
            pipeline.Pipeline, pipeline.BaseDirectory, ExperimentRun.Preparation(options, device, progress, cancellation), data.Content, frontEnd, data.Memory);
        try
        {
            Directory.CreateDirectory(extract.OutputDirectory);
            return extract.IsAudio ? Clips(data, batches, extract) : Features(data, batches, frontEnd, extract);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RunException($"The files cannot be written to '{extract.OutputDirectory}': {failure.Message}", failure);
        }
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
