namespace Timbre.Cli;

/// <summary>A folder of generated pages.</summary>
internal static class PageFolder
{
    /// <summary>Writes pages and removes those of an earlier time that are none of them.</summary>
    /// <param name="folder">The folder; made where it is absent.</param>
    /// <param name="pages">The pages by their path below the folder.</param>
    /// <param name="mark">What every page begins with; whatever else lies in the folder is somebody's work, and stays.</param>
    public static void Write(string folder, IReadOnlyDictionary<string, string> pages, string mark)
    {
        foreach (var (name, text) in pages)
        {
            var path = Path.Combine(folder, name);
            Output.WriteText("The page", path, text);
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Where(IsOld).ToList())
        {
            File.Delete(path);
        }

        bool IsOld(string path) => !pages.ContainsKey(Path.GetRelativePath(folder, path)) && File.ReadAllText(path).StartsWith(mark, StringComparison.Ordinal);
    }
}
