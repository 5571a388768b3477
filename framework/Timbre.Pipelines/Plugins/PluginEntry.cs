using Timbre.Pipelines.Binding;

namespace Timbre.Pipelines;

/// <summary>A plugin that a pipeline can name.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its class.</param>
/// <param name="Options">The keys of its options; null if it has none.</param>
/// <param name="Assembly">Where it comes from.</param>
/// <param name="Create">Makes it from its options at its place in a pipeline; null if it cannot be made, and then there is a diagnostic.</param>
internal sealed record PluginEntry(
    PluginKind Kind,
    string Name,
    Type Type,
    OptionsShape? Options,
    PluginAssembly Assembly,
    Func<object?, StageSite, object?> Create);
