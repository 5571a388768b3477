using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Cli;

/// <summary>Where this process keeps what can be made again.</summary>
internal static class Cache
{
    /// <summary>The folder as an absolute path; it may not exist yet.</summary>
    /// <exception cref="InputException">The environment names none.</exception>
    public static string Folder => CacheFolder.Of(Environment.GetEnvironmentVariable)
        ?? throw new InputException("There is no folder for Timbre's cache: neither TIMBRE_CACHE nor XDG_CACHE_HOME nor HOME is set. Set TIMBRE_CACHE to a folder that only you can write.");
}
