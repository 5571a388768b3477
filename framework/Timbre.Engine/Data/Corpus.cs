using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>All recordings of a pipeline's sources, one after the other, with their labels checked.</summary>
/// <param name="Samples">The recordings; <see cref="Sample.Index"/> is the place in this list.</param>
/// <param name="Labels">The classes, in the order of the model's outputs.</param>
/// <param name="Features">The shape of the recordings where they are arrays of features, with the longest time; null where they are audio.</param>
public sealed record Corpus(IReadOnlyList<Sample> Samples, IReadOnlyList<string> Labels, SignalShape? Features = null)
{
    /// <summary>How many recordings of the sources the options of data left out, a sentence for each option.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Lists the recordings of all sources, keeps those that the options of data ask for and maps their labels; decodes nothing.</summary>
    /// <exception cref="PipelineException">There are no recordings, a recording's label is unknown, or a label has no recording, or recordings of different kinds meet.</exception>
    /// <exception cref="StageException">A source cannot list its recordings.</exception>
    public static Corpus Read(LoadedPipeline pipeline, SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(context);
        var data = pipeline.Pipeline.Data;
        var selection = new RecordingSelection(pipeline, context.Cancellation);
        var listed = data.Source.SelectMany(stage => StageErrors.At(stage.Name, stage.Location, () => stage.Plugin.Read(context).ToList())).ToList();
        var recordings = selection.Filter(listed)
            .Select(recording => (recording, label: Mapped(recording.Label, data)))
            .ToList();
        var mistakes = Mistakes(pipeline, data, recordings).ToList();
        if (mistakes.Count > 0)
        {
            throw new PipelineException(mistakes);
        }

        var features = ArrayShapes.Of(pipeline, recordings.ConvertAll(pair => pair.recording));
        List<string> labels = [.. data.Labels];
        var kept = selection.Draw(recordings.ConvertAll(pair => (pair.recording, labels.IndexOf(pair.label!))));
        return new Corpus([.. kept.Select((pair, index) => new Sample(index, pair.Recording, pair.Label))], labels, features) { LeftOut = selection.Notes };
    }

    private static string? Mapped(string? label, DataSection data) =>
        label is not null && data.LabelMap.TryGetValue(label, out var mapped) ? mapped : label;

    private static IEnumerable<Diagnostic> Mistakes(
        LoadedPipeline pipeline, DataSection data, List<(Recording Recording, string? Label)> recordings)
    {
        if (recordings.Count == 0)
        {
            var names = string.Join(", ", data.Source.Select(stage => stage.Name));
            yield return DataErrors.At(
                pipeline, "data.source", $"The data source ({names}) lists no recordings; check its folder, file or pattern.");
            yield break;
        }

        var labelled = recordings.ToLookup(pair => pair.Label is not null);
        if (labelled[false].FirstOrDefault() is { Recording: { } bare })
        {
            yield return DataErrors.At(pipeline, "data.source",
                $"{Count(labelled[false].Count())} no label, the first at {Place(bare)}; tell the source where the labels stand, or leave such recordings out with data.unlabelled: skip.");
        }

        var unknown = labelled[true]
            .GroupBy(pair => pair.Label!, StringComparer.Ordinal)
            .Where(group => !data.Labels.Contains(group.Key, StringComparer.Ordinal));
        foreach (var group in unknown)
        {
            var first = group.First().Recording;
            var written = first.Label == group.Key ? $"'{group.Key}'" : $"'{first.Label}', which label_map turns into '{group.Key}'";
            yield return DataErrors.At(pipeline, "data.labels",
                $"{Count(group.Count())} the label {written}, the first at {Place(first)}; "
                + $"the labels are {string.Join(", ", data.Labels)}. Add it to labels, or map it to one of them with label_map.",
                NearestName.Find(group.Key, data.Labels));
        }

        foreach (var label in data.Labels.Where(label => !labelled[true].Any(pair => pair.Label == label)))
        {
            var present = string.Join(", ", labelled[true].Select(pair => pair.Label).Distinct(StringComparer.Ordinal).Take(20));
            yield return DataErrors.At(
                pipeline, "data.labels", $"No recording has the label '{label}'; the recordings' labels are {present}.");
        }
    }

    private static string Count(int recordings) =>
        recordings == 1 ? "1 recording has" : FormattableString.Invariant($"{recordings} recordings have");

    private static string Place(Recording recording) => recording.Origin ?? recording.Name;
}
