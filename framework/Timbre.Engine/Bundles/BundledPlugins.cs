using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Refuses a bundle whose plugins are not those that its model was trained with, or are newer than those that are here.</summary>
internal static class BundledPlugins
{
    /// <summary>Loads a bundle's pipeline, and compares the assemblies that it came to use with those that the bundle names.</summary>
    /// <param name="path">The bundle.</param>
    /// <param name="metadata">What it says about itself.</param>
    /// <param name="catalogue">The plugins that every pipeline can name; those that come with Timbre if null.</param>
    /// <param name="load">Loads the pipeline.</param>
    /// <exception cref="BundleException">An assembly is missing, another file or an older version, or the pipeline needs a newer Timbre.</exception>
    /// <exception cref="PipelineException">The pipeline cannot be used, and not because it is newer.</exception>
    public static LoadedPipeline Load(string path, BundleMetadata metadata, PluginCatalogue? catalogue, Func<LoadedPipeline> load)
    {
        LoadedPipeline pipeline;
        try
        {
            pipeline = load();
        }
        catch (PipelineException mistakes) when (IsNewer(metadata.TimbreVersion, EngineVersion.Timbre))
        {
            throw new BundleException(
                $"The bundle '{path}' was made by Timbre {metadata.TimbreVersion}, and its pipeline is beyond this version, {EngineVersion.Timbre}: "
                + $"{mistakes.Diagnostics[0].Message} Use Timbre {metadata.TimbreVersion} or newer.", mistakes);
        }

        catch (PipelineException mistakes) when (Missing(metadata, catalogue) is { } missing)
        {
            throw new BundleException(
                $"The bundle '{path}' needs {missing.Name} {missing.Version}, which is not in the folder '{PluginCatalogue.FirstPartyFolder}' beside this program; "
                + "add the package Timbre.Plugins to its project.", mistakes);
        }

        var used = pipeline.Assemblies.ToDictionary(assembly => assembly.Name, StringComparer.Ordinal);
        foreach (var bundled in metadata.Plugins)
        {
            if (used.TryGetValue(bundled.Name, out var assembly))
            {
                Require(path, bundled, assembly);
            }
        }

        return pipeline;
    }

    private static BundledPlugin? Missing(BundleMetadata metadata, PluginCatalogue? catalogue)
    {
        if (catalogue is not null)
        {
            return null;
        }

        var here = PluginCatalogue.FirstParty.Describe().Select(plugin => plugin.Assembly.Name).ToHashSet(StringComparer.Ordinal);
        return metadata.Plugins.FirstOrDefault(plugin => plugin.Part is null && !here.Contains(plugin.Name));
    }

    // Hashes of assemblies that come with Timbre change with every build of the same source, so their versions are compared.
    private static void Require(string path, BundledPlugin bundled, PluginAssembly assembly)
    {
        if (bundled.Part is not null && assembly.Sha256 != bundled.Sha256)
        {
            throw new BundleException(
                $"The bundle '{path}' was made with a plugin assembly '{bundled.Name}' of sha256 {bundled.Sha256}, and would run {assembly.Path}, whose sha256 is "
                + $"{(assembly.Sha256.Length == 0 ? "unknown, since it is part of the program" : assembly.Sha256)}. Copy the bundle again from where it was made, or train again with this assembly.");
        }

        if (bundled.Part is null && IsNewer(bundled.Version, assembly.Version))
        {
            throw new BundleException(
                $"The bundle '{path}' was made with {bundled.Name} {bundled.Version}, and this installation has {assembly.Version} ({assembly.Path}); use the version of Timbre that it was made with, or a newer one.");
        }
    }

    private static bool IsNewer(string version, string than) =>
        Version.TryParse(version, out var first) && Version.TryParse(than, out var second) && first > second;
}
