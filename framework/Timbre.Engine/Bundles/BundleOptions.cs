using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>How a bundle is loaded.</summary>
public sealed record BundleOptions
{
    /// <summary>
    /// Where files that the bundle carries are unpacked, plugins among them: an absolute path of a folder that only this user can write, kept between loads.
    /// Null is Timbre's cache (see <see cref="CacheFolder"/>).
    /// </summary>
    public string? CacheDirectory { get; init; }

    /// <summary>Where the network runs: auto, cpu, cuda or cuda:N; what the pipeline says if null.</summary>
    public string? Device { get; init; }

    /// <summary>False refuses bundles with scripts or with plugins that did not come with Timbre: loading them is running somebody's code.</summary>
    public bool AllowCode { get; init; } = true;

    /// <summary>The plugins that every pipeline can name; those that come with Timbre if null.</summary>
    public PluginCatalogue? Catalogue { get; init; }
}
