namespace Timbre;

/// <summary>A plugin that a pipeline declares at one place: what a host binds, and what an options record holds when it nests other plugins.</summary>
/// <remarks>
/// <para>A pipeline writes a stage as the plugin's name, which takes the defaults, or as a map of one key, the name, with the options: <c>- log</c>,
/// <c>- mel-spectrogram: { n_mels: 40 }</c>. An option marked so may stand without its key: <c>- roll: 0.5</c>.</para>
/// <para>Stages run in the order of the list, each on what the one before it gives; <c>timbre validate</c> prints the shape after every one.
/// The stages that a pipeline fits, such as <c>standardize</c>, learn from the training part alone, and the bundle keeps what they learned.</para>
/// <para>What no plugin does, three lines of C# do: <c>- script: |</c> with the code below it, or <c>- script: { file: my.csx }</c>, as a feature, augmenter, model or post-processor.
/// Somebody else's script runs with your rights, as any program does; <c>--no-code</c> refuses scripts and the plugins of others.</para>
/// </remarks>
/// <typeparam name="T">The plugin interface: <see cref="IFeatureExtractor"/>, <see cref="IAugmenter"/>, <see cref="ILayer"/> and so on.</typeparam>
/// <param name="Name">The plugin's name.</param>
/// <param name="Plugin">The plugin, constructed with its options.</param>
/// <param name="Location">Where the pipeline declares it, for errors.</param>
public sealed record Stage<T>(string Name, T Plugin, SourceLocation Location)
    where T : class;
