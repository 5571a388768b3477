using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>All recordings of a pipeline's sources, one after the other, with their labels checked.</summary>
/// <param name="Samples">The recordings; <see cref="Sample.Index"/> is the place in this list.</param>
/// <param name="Labels">The classes, in the order of the model's outputs.</param>
public sealed record Corpus(IReadOnlyList<Sample> Samples, IReadOnlyList<string> Labels)
{
    /// <summary>Lists the recordings of all sources and maps their labels; decodes nothing.</summary>
    /// <exception cref="PipelineException">There are no recordings, a recording's label is not one of the pipeline's, or a label has no recording.</exception>
    /// <exception cref="StageException">A source cannot list its recordings.</exception>
    public static Corpus Read(LoadedPipeline pipeline, SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var data = pipeline.Pipeline.Data;
        var labels = data.Labels.Select((label, index) => (label, index)).ToDictionary(pair => pair.label, pair => pair.index, StringComparer.Ordinal);
        var recordings = data.Source.SelectMany(stage => StageErrors.At(stage.Name, stage.Location, () => stage.Plugin.Read(context).ToList())).ToList();
        return new Corpus([.. recordings.Select((recording, index) => new Sample(index, recording, labels[Mapped(recording, data)]))], data.Labels);
    }

    private static string Mapped(Recording recording, DataSection data) =>
        recording.Label is { } label && data.LabelMap.TryGetValue(label, out var mapped) ? mapped : recording.Label ?? "";
}
