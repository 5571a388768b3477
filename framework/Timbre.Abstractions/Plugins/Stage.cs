namespace Timbre;

/// <summary>A plugin that a pipeline declares at one place: what a host binds, and what an options record holds when it nests other plugins.</summary>
/// <typeparam name="T">The plugin interface: <see cref="IFeatureExtractor"/>, <see cref="IAugmenter"/>, <see cref="ILayer"/> and so on.</typeparam>
/// <param name="Name">The plugin's name.</param>
/// <param name="Plugin">The plugin, constructed with its options.</param>
/// <param name="Location">Where the pipeline declares it, for errors.</param>
public sealed record Stage<T>(string Name, T Plugin, SourceLocation Location)
    where T : class;
