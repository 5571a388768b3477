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

        // A link to a folder above would be followed forever; no corpus is nested this deep.
        var search = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, MaxRecursionDepth = 32 };
        var files = new List<string>();
        foreach (var file in Directory.EnumerateFiles(root, "*", search))
        {
            cancellation.ThrowIfCancellationRequested();
            var extension = Path.GetExtension(file).TrimStart('.');
            if (extensions.Any(wanted => string.Equals(wanted.TrimStart('.'), extension, StringComparison.OrdinalIgnoreCase)))
            {
                files.Add(Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'));
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
