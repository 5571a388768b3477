namespace Timbre.Pipelines;

/// <summary>Where files are kept that can be made again: <c>TIMBRE_CACHE</c>, else <c>timbre</c> in <c>XDG_CACHE_HOME</c>, else <c>~/.cache/timbre</c>.</summary>
public static class CacheFolder
{
    /// <summary>The folder as an absolute path; it may not exist yet. Null where the environment names none.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    public static string? Of(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (environment("TIMBRE_CACHE") is { Length: > 0 } own)
        {
            return Path.GetFullPath(own);
        }

        if (environment("XDG_CACHE_HOME") is { Length: > 0 } caches && Path.IsPathRooted(caches))
        {
            return Path.Combine(caches, "timbre");
        }

        return environment("HOME") is { Length: > 0 } home ? Path.Combine(home, ".cache", "timbre") : null;
    }
}
