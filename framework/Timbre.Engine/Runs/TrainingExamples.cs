using System.Runtime.InteropServices;
using System.Text.Json;
using Timbre.Audio;
using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Keeps a few training recordings of a run before and after augmentation, so that one can hear and see what the network learns from.</summary>
public static class TrainingExamples
{
    /// <summary>The name of their folder in the run's folder.</summary>
    public const string FolderName = "examples";

    /// <summary>The name of their list in that folder.</summary>
    public const string ListName = "examples.json";

    private const int Most = 4;

    /// <summary>The examples of a run; none where it kept none.</summary>
    /// <param name="run">The run's folder.</param>
    /// <exception cref="JsonException">The list is damaged.</exception>
    /// <exception cref="IOException">The list cannot be read.</exception>
    public static IReadOnlyList<TrainingExample> Read(string run)
    {
        var list = Path.Combine(run, FolderName, ListName);
        return File.Exists(list) ? JsonSerializer.Deserialize<IReadOnlyList<TrainingExample>>(File.ReadAllText(list), EngineJson.Indented) ?? [] : [];
    }

    /// <summary>Writes the examples: the first training recordings of each label in turn.</summary>
    /// <param name="run">The run's folder.</param>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="data">Its data, with the fitted front end.</param>
    /// <param name="options">How data are prepared.</param>
    /// <exception cref="AudioException">A clip cannot be written.</exception>
    internal static void Write(string run, LoadedPipeline pipeline, PreparedData data, PrepareOptions options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(run, FolderName)).FullName;
        var samples = Chosen(data.Split.Train, data.Labels.Count);
        var batches = new BatchFactory(pipeline.Pipeline, pipeline.BaseDirectory, options, data.Content, data.FrontEnd, new MemoryBudget(0));
        var examples = batches.Examples(samples, views => samples.Select((sample, i) => Write(folder, i, sample, data, views)).ToList());
        AtomicFile.WriteText(Path.Combine(folder, ListName), JsonSerializer.Serialize(examples, EngineJson.Indented));
    }

    private static List<Sample> Chosen(IReadOnlyList<Sample> train, int labels)
    {
        var byLabel = Enumerable.Range(0, labels).Select(label => train.Where(sample => sample.Label == label).ToList()).ToList();
        return [.. Enumerable.Range(0, Most)
            .SelectMany(turn => byLabel.Where(samples => samples.Count > turn).Select(samples => samples[turn]))
            .Take(Most)
            .OrderBy(sample => sample.Label)];
    }

    private static TrainingExample Write(string folder, int index, Sample sample, PreparedData data, ExampleViews views)
    {
        var at = views.PlaceOf(sample);
        var name = FormattableString.Invariant($"{index + 1:D2}");
        var hasClips = views.Clips.Kind == SignalKind.Waveform;
        return new TrainingExample
        {
            Recording = sample.Recording.Name,
            Group = sample.Group,
            Label = data.Labels[sample.Label],
            Clip = hasClips ? Clip(views.Clips, "clip.flac") : null,
            AugmentedClip = hasClips && views.AugmentedClips is { } augmented ? Clip(augmented, "augmented-clip.flac") : null,
            Features = Array(views.Features, "features.npy"),
            AugmentedFeatures = views.AugmentedFeatures is { } others ? Array(others, "augmented-features.npy") : null,
            FrameRate = views.Features.Rate,
        };

        string Clip(Signal signal, string kind)
        {
            var (values, length) = Item(signal, at);
            AudioWriter.Write(Path.Combine(folder, $"{name}-{kind}"), values.AsSpan(0, length), (int)signal.Rate, AudioFormat.Flac16);
            return $"{name}-{kind}";
        }

        string Array(Signal signal, string kind)
        {
            AtomicFile.Write(Path.Combine(folder, $"{name}-{kind}"), stream =>
            {
                using var writer = new NpyWriter(stream, signal.Shape.Dimensions);
                writer.Write(Item(signal, at).Values);
                writer.Complete();
            });
            return $"{name}-{kind}";
        }
    }

    private static (float[] Values, int Length) Item(Signal signal, int index)
    {
        using var scope = NewDisposeScope();
        var values = signal.Values[index].cpu().to(ScalarType.Float32).contiguous();
        return (MemoryMarshal.Cast<byte, float>(values.bytes).ToArray(), (int)signal.Lengths[index].cpu().item<long>());
    }
}
