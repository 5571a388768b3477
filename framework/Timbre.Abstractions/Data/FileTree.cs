namespace Timbre;

/// <summary>The files in a folder and in all folders beneath it, also through links.</summary>
public static class FileTree
{
    // No corpus is nested this deep.
    private const int MostDepth = 64;

    private static readonly EnumerationOptions Visible = new() { IgnoreInaccessible = false };

    /// <summary>Their paths relative to the folder, with '/' between names, in ordinal order. Hidden files and folders are left out, and so are links that lead back to a folder above them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="wanted">Which files, by their name.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static IReadOnlyList<string> Find(string folder, Func<string, bool> wanted, CancellationToken cancellation = default)
    {
        var root = new DirectoryInfo(folder);
        var files = new List<string>();
        Search((root.ResolveLinkTarget(returnFinalTarget: true) ?? root).FullName, "", []);
        files.Sort(StringComparer.Ordinal);
        return files;

        // The folders above are named by where they truly lie, since a link that leads back may be reached by another link.
        void Search(string place, string prefix, IReadOnlyList<string> above)
        {
            IReadOnlyList<string> here = [.. above, place];
            foreach (var entry in new DirectoryInfo(place).EnumerateFileSystemInfos("*", Visible))
            {
                cancellation.ThrowIfCancellationRequested();
                if (Folder(entry) is not { } below)
                {
                    if (wanted(entry.Name))
                    {
                        files.Add(prefix + entry.Name);
                    }
                }
                else if (!here.Contains(below, StringComparer.Ordinal) && here.Count < MostDepth)
                {
                    Search(below, $"{prefix}{entry.Name}/", here);
                }
            }
        }
    }

    /// <summary>Where the folder that an entry is, or links to, truly lies; null for a file and for a link that leads nowhere.</summary>
    private static string? Folder(FileSystemInfo entry)
    {
        try
        {
            return (entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(returnFinalTarget: true)) is DirectoryInfo { Exists: true } folder ? folder.FullName : null;
        }
        catch (IOException)
        {
            // Links that lead in a circle lead to no folder.
            return null;
        }
    }
}
