using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>All recordings of a pipeline's sources, one after the other, with their labels checked.</summary>
/// <param name="Samples">The recordings; <see cref="Sample.Index"/> is the place in this list.</param>
/// <param name="Labels">The classes, in the order of the model's outputs.</param>
/// <param name="Features">The shape of the recordings where they are arrays of features, with the longest time; null where they are audio.</param>
public sealed record Corpus(IReadOnlyList<Sample> Samples, IReadOnlyList<string> Labels, SignalShape? Features = null)
{
    // A corpus of words may have thousands.
    private const int MostListed = 12;

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
        var listed = data.Source.SelectMany(stage => StageErrors.At(pipeline, stage, () => stage.Plugin.Read(context).ToList())).ToList();
        var recordings = selection.Filter(listed)
            .Select(recording => (recording, label: Mapped(recording.Label, data)))
            .ToList();
        var mistakes = Mistakes(pipeline, data, recordings).ToList();
        if (mistakes.Count > 0)
        {
            // Whoever repairs the labels is to repair the files with them.
            mistakes.AddRange(UnreadableCheck.Mistakes(pipeline, UnreadableCheck.Missing(recordings.Select(pair => pair.recording)), recordings.Count));
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
        if (labelled[false].Select(pair => Place(pair.Recording)).ToList() is { Count: > 0 } bare)
        {
            var places = bare is [var only]
                ? $"the first at {only}"
                : $"at {string.Join(", ", bare.Take(MostListed))}" + (bare.Count > MostListed ? FormattableString.Invariant($" and {bare.Count - MostListed} more") : "");
            yield return DataErrors.At(pipeline, "data.source",
                $"{Count(bare.Count)} no label, {places}; tell the source where the labels stand, or leave such recordings out with data.unlabelled: skip.");
        }

        if (UnknownLabels(pipeline, data, recordings.Count, labelled[true]) is { } unknown)
        {
            yield return unknown;
        }

        foreach (var label in data.Labels.Where(label => !labelled[true].Any(pair => pair.Label == label)))
        {
            var present = labelled[true].Select(pair => pair.Label!).Distinct(StringComparer.Ordinal).ToList();
            yield return DataErrors.At(
                pipeline,
                "data.labels",
                $"No recording has the label '{label}'; the recordings' labels are {string.Join(", ", present.Take(20))}.",
                NearestName.FindMisspelt(label, present.Except(data.Labels, StringComparer.Ordinal)));
        }
    }

    private static Diagnostic? UnknownLabels(
        LoadedPipeline pipeline, DataSection data, int count, IEnumerable<(Recording Recording, string? Label)> labelledOnes)
    {
        var labelled = labelledOnes.ToList();
        var unknown = labelled
            .GroupBy(pair => pair.Label!, StringComparer.Ordinal)
            .Where(group => !data.Labels.Contains(group.Key, StringComparer.Ordinal))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (unknown.Count == 0)
        {
            return null;
        }

        var outside = unknown.Sum(group => group.Count());
        // A label that no recording has is itself the misspelt one, which is told of that label.
        var used = data.Labels.Where(label => labelled.Exists(pair => pair.Label == label)).ToList();
        var near = unknown.ToDictionary(group => group.Key, group => NearestName.FindMisspelt(group.Key, used));
        var listing = string.Join(", ", unknown.Take(MostListed).Select(group => FormattableString.Invariant(
            $"{Written(group)} ({group.Count()}{(unknown.Count > 1 && near[group.Key] is { } meant ? $", near '{meant}'" : "")})")));
        var more = unknown.Count > MostListed ? FormattableString.Invariant($" and {unknown.Count - MostListed} labels more") : "";
        return DataErrors.At(
            pipeline,
            "data.labels",
            FormattableString.Invariant($"{outside} of {count} recordings {(outside == 1 ? "has a label" : "have labels")} outside data.labels: {listing}{more}, ")
            + $"the first at {Place(unknown[0].First().Recording)}; the labels are {string.Join(", ", data.Labels)}. "
            + $"Add them to labels, map them with label_map, or keep the others alone with data.filter: {{ label: [{string.Join(", ", data.Labels)}] }}.",
            unknown is [var only] ? near[only.Key] : null);
    }

    private static string Written(IGrouping<string, (Recording Recording, string? Label)> label) =>
        label.First().Recording.Label is { } written && written != label.Key ? $"{label.Key}, which label_map makes of {written}" : label.Key;

    private static string Count(int recordings) =>
        recordings == 1 ? "1 recording has" : FormattableString.Invariant($"{recordings} recordings have");

    private static string Place(Recording recording) => recording.Origin ?? recording.Name;
}
