namespace Timbre.Plugins.Datasets;

/// <summary>Finds files in a folder and all folders beneath it.</summary>
internal static class AudioTree
{
    /// <summary>The paths relative to the root, with '/' between folders, in ordinal order.</summary>
    /// <param name="root">The folder, an absolute path.</param>
    /// <param name="extensions">Ends of the names, in any letter case, with or without the dot.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <exception cref="StageException">There is no such folder.</exception>
    public static IReadOnlyList<string> Find(string root, IReadOnlyList<string> extensions, CancellationToken cancellation)
    {
        if (!Directory.Exists(root))
        {
            throw new StageException($"There is no folder {root}, which the option 'root' names.");
        }

        return FileTree.Find(root, IsWanted, cancellation);

        bool IsWanted(string name)
        {
            var extension = Path.GetExtension(name).TrimStart('.');
            return extensions.Any(wanted => string.Equals(wanted.TrimStart('.'), extension, StringComparison.OrdinalIgnoreCase));
        }
    }
}
