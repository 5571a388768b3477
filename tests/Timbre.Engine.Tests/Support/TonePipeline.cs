using Timbre.Pipelines;
using Timbre.Plugins.Augmenters;
using Timbre.Plugins.Features;
using Timbre.Plugins.Models;
using Timbre.Plugins.PostProcessors;

namespace Timbre.Engine.Tests.Support;

/// <summary>A small pipeline of real plugins on <see cref="Tones"/>.</summary>
public static class TonePipeline
{
    public static string Yaml { get; } = TonesYaml.With("tones: { folder: tones }", batchSize: 8);

    public static IEnumerable<Type> PluginTypes { get; } =
    [
        typeof(Tones),
        .. new[] { typeof(Roll), typeof(MelSpectrogram), typeof(LayeredModel), typeof(MajorityVote) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.IsDefined(typeof(PluginAttribute), inherit: false)),
    ];

    public static PluginCatalogue Catalogue { get; } = PluginCatalogue.BuiltIn.WithTypes(PluginTypes);

    /// <summary>Loads the pipeline as if it stood in a folder that holds the corpus.</summary>
    public static LoadedPipeline Load(string folder, params string[] overrides) => LoadText(Yaml, folder, overrides);

    public static LoadedPipeline LoadText(string yaml, string folder, params string[] overrides) =>
        PipelineLoader.LoadText(yaml, "pipeline.yaml", folder, new PipelineLoadOptions { Catalogue = Catalogue, Overrides = overrides, Environment = _ => null });

    /// <summary>Writes the corpus into a folder and loads the pipeline there.</summary>
    public static LoadedPipeline Make(TempFolder folder, params string[] overrides)
    {
        Tones.Write(folder["tones"]);
        return Load(folder.Path, overrides);
    }

    public static RunOptions Options(string folder) => new()
    {
        RunsDirectory = Path.Combine(folder, "runs"),
        CacheDirectory = Path.Combine(folder, "cache"),
        Workers = 2,
    };

    public static RunResult Train(LoadedPipeline pipeline, RunOptions options, IProgress<EngineEvent>? progress = null) =>
        Experiment.Train(pipeline, options, progress, TestContext.Current.CancellationToken);

    public static RunResult Run(LoadedPipeline pipeline, RunOptions options, IProgress<EngineEvent>? progress = null) =>
        Experiment.Run(pipeline, options, progress, TestContext.Current.CancellationToken);

    public static Bundle Load(RunResult result, string folder) =>
        Bundle.Load(result.Bundle, new BundleOptions { CacheDirectory = Path.Combine(folder, "cache"), Catalogue = Catalogue });
}
