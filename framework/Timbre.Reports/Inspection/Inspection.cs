using Timbre.Audio;
using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Reports;

/// <summary>Draws a recording and what each stage of a pipeline makes of it, as PNG files.</summary>
public static class Inspection
{
    // A picture of 960 pixels shows nothing of more.
    private const double MostSeconds = 600;
    private const int MostChannels = 3;

    /// <summary>Draws waveform and spectrogram of an audio file, at its own rate.</summary>
    /// <param name="audio">The file.</param>
    /// <param name="folder">Where the pictures go, an absolute path; made where it is absent.</param>
    /// <returns>The pictures, in order.</returns>
    /// <exception cref="AudioException">The file cannot be decoded.</exception>
    /// <exception cref="IOException">The pictures cannot be written.</exception>
    public static IReadOnlyList<string> Write(string audio, string folder) => Draw([Input(audio, null)], folder);

    /// <summary>Draws an audio file on its way through a pipeline.</summary>
    /// <inheritdoc cref="Write(string, string)"/>
    /// <param name="audio">The file, of which the central clip is taken.</param>
    /// <param name="folder">Where the pictures go, an absolute path; made where it is absent.</param>
    /// <param name="pipeline">The pipeline.</param>
    /// <exception cref="StageException">A stage refuses its input; the location is the stage's.</exception>
    public static IReadOnlyList<string> Write(string audio, string folder, LoadedPipeline pipeline) =>
        Draw(StageWalk.Of(pipeline, Clip(Input(audio, pipeline.Pipeline.Data.SampleRate), pipeline.Pipeline.Data), 0), folder);

    /// <summary>Draws a recording of a pipeline's data on its way through the pipeline.</summary>
    /// <inheritdoc cref="Write(string, string)"/>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="recording">The recording, counted from 1.</param>
    /// <param name="folder">Where the pictures go, an absolute path; made where it is absent.</param>
    /// <param name="cacheDirectory">A folder for what sources generate, an absolute path.</param>
    /// <returns>The recording's name and the pictures, in order.</returns>
    /// <exception cref="InputException">There is no such recording, or it cannot be read.</exception>
    /// <exception cref="PipelineException">The data do not fit the pipeline.</exception>
    /// <exception cref="StageException">A stage refuses its input; the location is the stage's.</exception>
    public static (string Recording, IReadOnlyList<string> Pictures) Write(LoadedPipeline pipeline, int recording, string folder, string cacheDirectory)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var samples = Corpus.Read(pipeline, new SourceContext(pipeline.BaseDirectory, cacheDirectory)).Samples;
        if (recording < 1 || recording > samples.Count)
        {
            throw new InputException(FormattableString.Invariant($"There is no recording {recording}: the pipeline's data have {samples.Count}, counted from 1."));
        }

        var chosen = samples[recording - 1].Recording;
        var data = pipeline.Pipeline.Data;
        var input = chosen.Features is { } stored ? Stored(stored) : Clip(Input(chosen.Path, data.SampleRate), data);
        return (chosen.Name, Draw(StageWalk.Of(pipeline, input, recording - 1), folder));
    }

    private static StageView Stored(StoredFeatures stored)
    {
        try
        {
            return new StageView("input", "array", stored.Shape, stored.Read());
        }
        catch (InvalidDataException failure)
        {
            throw new InputException(failure.Message, failure);
        }
    }

    private static StageView Input(string path, int? rate)
    {
        var audio = AudioDecoder.Decode(path, new DecodeOptions { SampleRate = rate, Length = MostSeconds });
        return new StageView(
            "input", "recording", new SignalShape(SignalKind.Waveform, [audio.Samples.Length], audio.SampleRate), audio.Samples, Path.GetFileName(path));
    }

    private static StageView Clip(StageView recording, DataSection data)
    {
        var cutter = new ClipCutter(data.Clip, data.SampleRate);
        var plan = cutter.Plan(recording.Values.Length, null);
        var clip = new float[cutter.ClipLength];
        for (var i = plan.Offset; i < plan.ValidLength; i++)
        {
            clip[i] = recording.Values[plan.Start + ((i - plan.Offset) % plan.Count)];
        }

        return recording with { Name = "clip", Values = clip, Shape = recording.Shape with { Dimensions = [clip.Length] } };
    }

    private static List<string> Draw(IReadOnlyList<StageView> views, string folder)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        for (var i = 0; i < views.Count; i++)
        {
            foreach (var (kind, png) in Pictures(views[i]))
            {
                var place = views[i].Place.Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
                var path = Path.Combine(folder, FormattableString.Invariant($"{i:D2}-{place}-{views[i].Name}{kind}.png"));
                File.WriteAllBytes(path, png);
                written.Add(path);
            }
        }

        return written;
    }

    private static IEnumerable<(string Kind, byte[] Png)> Pictures(StageView view)
    {
        var title = $"{view.Place} {view.Name}{(view.Note.Length > 0 ? $" ({view.Note})" : "")}: {view.Shape}";
        if (view.Shape.Kind == SignalKind.Waveform)
        {
            yield return ("", Drawings.Waveform(view.Values, view.Shape.Rate, title));
            yield return ("-spectrogram", Drawings.Matrix(Spectrogram.Of(view.Values, (int)view.Shape.Rate), $"{title}, spectrogram"));
            yield break;
        }

        var isVector = view.Shape.Kind == SignalKind.Vector;
        var (rows, columns) = isVector ? (1, (int)view.Shape.Dimensions[0]) : ((int)view.Shape.Dimensions[1], (int)view.Shape.Dimensions[2]);
        var channels = isVector ? 1 : (int)view.Shape.Dimensions[0];
        var x = isVector ? HeatmapAxis.Index("feature", columns) : view.Shape.Rate > 0 ? HeatmapAxis.Seconds(columns / view.Shape.Rate) : HeatmapAxis.Index("frame", columns);
        var y = HeatmapAxis.Index(isVector ? "" : "band", rows);
        for (var channel = 0; channel < Math.Min(channels, MostChannels); channel++)
        {
            var map = Heatmap.Of(view.Values.AsSpan(channel * rows * columns, rows * columns), rows, columns, x, y);
            yield return channels == 1
                ? ("", Drawings.Matrix(map, title))
                : (FormattableString.Invariant($"-channel-{channel + 1}"), Drawings.Matrix(map, FormattableString.Invariant($"{title}, channel {channel + 1} of {channels}")));
        }
    }
}
