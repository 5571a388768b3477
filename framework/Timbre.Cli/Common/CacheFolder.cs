namespace Timbre.Cli;

/// <summary>Where compiled scripts and generated recordings are kept between runs.</summary>
internal static class CacheFolder
{
    /// <summary><c>TIMBRE_CACHE</c>, or <c>timbre</c> in the user's cache folder as the XDG base directory specification names it.</summary>
    public static string Path { get; } =
        Variable("TIMBRE_CACHE") is { } own ? System.IO.Path.GetFullPath(own)
        : System.IO.Path.Combine(
            Variable("XDG_CACHE_HOME") ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "timbre");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
