namespace Timbre;

/// <summary>Where a data source finds and keeps its files.</summary>
/// <param name="BaseDirectory">The pipeline file's folder, an absolute path: relative paths in options start here.</param>
/// <param name="CacheDirectory">A folder for files that the source makes, an absolute path; kept between runs.</param>
/// <param name="Progress">Told how many of how many files a slow source has made.</param>
/// <param name="Cancellation">Ends a slow source early.</param>
public sealed record SourceContext(
    string BaseDirectory,
    string CacheDirectory,
    IProgress<(int Done, int Total)>? Progress = null,
    CancellationToken Cancellation = default)
{
    /// <summary>The absolute path of a path that an option gives.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, BaseDirectory);
}
