using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>The one shape that all arrays of a pipeline have, but for their time.</summary>
internal static class ArrayShapes
{
    /// <summary>The shape of an item at the entrance of the pipeline, with the longest time; null where the recordings are audio.</summary>
    /// <exception cref="PipelineException">Some recordings are audio and some are arrays, or arrays differ in more than their time; both are named.</exception>
    public static SignalShape? Of(LoadedPipeline pipeline, IReadOnlyList<Recording> recordings)
    {
        if (recordings.Count == 0 || recordings[0] is not { Features: { } first })
        {
            var array = recordings.FirstOrDefault(recording => recording.Features is not null);
            return array is null ? null : throw Mixed(pipeline, Place(recordings[0]), Place(array), array.Features!.Shape);
        }

        foreach (var recording in recordings)
        {
            if (recording.Features is not { } features)
            {
                throw Mixed(pipeline, Place(recording), Place(recordings[0]), first.Shape);
            }

            if (!Alike(features.Shape, first.Shape))
            {
                throw new PipelineException([DataErrors.At(pipeline, "data.source",
                    $"{Place(recordings[0])} is a {first.Shape}, and {Place(recording)} is a {features.Shape}; all arrays of a pipeline have the same axes, "
                    + "and only their time may differ. Leave one of the two out, or make them alike.")]);
            }
        }

        return Longest(recordings.Select(recording => recording.Features!.Shape));
    }

    /// <summary>The shape that the sources say their arrays have, before any is read; null where the recordings are audio or a source cannot say.</summary>
    /// <exception cref="StageException">A source refuses; the location is the source's.</exception>
    /// <exception cref="PipelineException">The sources differ.</exception>
    public static SignalShape? Declared(LoadedPipeline pipeline)
    {
        var sources = pipeline.Pipeline.Data.Source;
        var context = new SourceContext(pipeline.BaseDirectory, pipeline.BaseDirectory);
        var shapes = sources.Select(stage => stage.Plugin is IFeatureSource arrays
            ? StageErrors.At(stage.Name, stage.Location, () => arrays.Describe(context))
            : null).ToList();
        if (shapes.TrueForAll(shape => shape is null))
        {
            return null;
        }

        var (array, audio) = (shapes.FindIndex(shape => shape is not null), shapes.IndexOf(null));
        if (audio >= 0)
        {
            throw Mixed(pipeline, $"The source '{sources[audio].Name}'", $"the source '{sources[array].Name}'", shapes[array]!);
        }

        var other = shapes.FindIndex(shape => !Alike(shape!, shapes[0]!));
        return other < 0 ? Longest(shapes!) : throw new PipelineException([DataErrors.At(pipeline, "data.source",
            $"The source '{sources[0].Name}' gives a {shapes[0]}, and the source '{sources[other].Name}' a {shapes[other]}; "
            + "all arrays of a pipeline have the same axes, and only their time may differ.")]);
    }

    /// <summary>Refuses stages that change waveforms in a pipeline whose recordings are arrays.</summary>
    /// <exception cref="StageException">There is such a stage; the location is the first one's.</exception>
    public static void RefuseWaveformStages(LoadedPipeline pipeline, SignalShape shape)
    {
        if (pipeline.Pipeline.Augment.FirstOrDefault(stage => stage is not null) is { } first)
        {
            throw new StageException(
                $"'{first.Name}' stands under augment, which changes waveforms, and the source gives a {shape} in place of audio; "
                + "move it to augment_features, or leave it out.")
            { Location = first.Location };
        }
    }

    /// <summary>Whether two items have the same kind and the same axes, whatever their time.</summary>
    public static bool DifferInTimeOnly(SignalShape one, SignalShape other)
    {
        var timed = one.Kind == SignalKind.FeatureMap ? 1 : 0;
        return one.Kind == other.Kind && one.Dimensions.SkipLast(timed).SequenceEqual(other.Dimensions.SkipLast(timed));
    }

    private static bool Alike(SignalShape one, SignalShape other) => DifferInTimeOnly(one, other) && one.Rate.Equals(other.Rate);

    private static SignalShape Longest(IEnumerable<SignalShape> shapes) => shapes.MaxBy(shape => shape.Dimensions[^1])!;

    private static PipelineException Mixed(LoadedPipeline pipeline, string audio, string array, SignalShape shape) => new([DataErrors.At(
        pipeline, "data.source",
        $"{audio} is audio, and {array} is a {shape} from a file; all recordings of a pipeline are audio, or all are arrays of features. "
        + "Extract the features of the audio first with 'timbre extract', or leave one of the two out.")]);

    private static string Place(Recording recording) => recording.Origin ?? recording.Name;
}
