using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine.Tests;

/// <summary>A pipeline made of parts that a test gives, as the loader would have bound it.</summary>
internal static class TestPipeline
{
    public static LoadedPipeline Load(
        IEnumerable<Recording> recordings,
        Func<DataSection, DataSection>? data = null,
        IReadOnlyList<IFeatureExtractor>? features = null,
        IReadOnlyList<IAugmenter>? augment = null,
        IReadOnlyList<IAugmenter>? augmentFeatures = null,
        int batchSize = 4,
        int augmentVersions = 0)
    {
        var section = new DataSection
        {
            Source = [new Stage<IDataSource>("list", new Listed(recordings), At(3))],
            Labels = ["low", "high"],
            SampleRate = SoundFolder.Rate,
            Clip = new ClipSection { Seconds = 0.1, Long = LongClip.CenterCrop },
            Split = new SplitSection { Train = 0.5, Validation = 0.25, Test = 0.25 },
        };
        return new LoadedPipeline
        {
            Pipeline = new Pipeline
            {
                Name = "test",
                Seed = 7,
                Data = data?.Invoke(section) ?? section,
                Features = Stages(features, 10),
                Augment = Stages(augment, 20),
                AugmentFeatures = Stages(augmentFeatures, 30),
                Model = new Stage<IModel>("none", new NoModel(), At(40)),
                Train = new TrainSection { BatchSize = batchSize, AugmentVersions = augmentVersions },
            },
            ResolvedYaml = "",
            PortableYaml = "",
            RootedYaml = "",
            BaseDirectory = "/",
            Locations = new Dictionary<string, SourceLocation> { ["data"] = At(1), ["data.source"] = At(2), ["data.labels"] = At(4), ["data.split"] = At(5) },
            Assemblies = [],
            Scripts = [],
        };
    }

    /// <summary>Recordings of two labels by several speakers each.</summary>
    public static List<Recording> Voices(SoundFolder folder, int speakers = 4, int each = 3) =>
        [.. from label in new[] { "low", "high" }
            from speaker in Enumerable.Range(0, speakers)
            from take in Enumerable.Range(0, each)
            select folder.Tone($"{label}-{speaker}-{take}.wav", label, $"{label}{speaker}", 0.08 + (0.01 * take))];

    private static SourceLocation At(int line) => new("test.yaml", line, 5);

    private static List<Stage<T>> Stages<T>(IReadOnlyList<T>? plugins, int line)
        where T : class =>
        [.. (plugins ?? []).Select((plugin, i) => new Stage<T>(plugin.GetType().Name, plugin, At(line + i)))];

    private sealed class Listed(IEnumerable<Recording> recordings) : IDataSource
    {
        public IEnumerable<Recording> Read(SourceContext context) => recordings;
    }

    private sealed class NoModel : IModel
    {
        public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context) => throw new NotSupportedException();
    }
}
