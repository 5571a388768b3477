using Timbre.Pipelines;

namespace Timbre.Cli;

/// <summary>The plugins that a command can see: Timbre's own and those named with --plugins.</summary>
internal static class Catalogue
{
    public static PluginCatalogue Load(PipelineLoadOptions options) =>
        options.Plugins.Aggregate(PluginCatalogue.FirstParty, (catalogue, path) => catalogue.WithAssembly(path));
}
