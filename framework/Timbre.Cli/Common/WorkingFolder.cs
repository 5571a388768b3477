namespace Timbre.Cli;

/// <summary>The folder in which the program was started: only the command line knows it.</summary>
internal static class WorkingFolder
{
    /// <summary>The absolute path of a path given as an argument.</summary>
    public static string Resolve(string path) => Path.GetFullPath(path);

    /// <summary>A path as a person wants to see it: relative where it lies below this folder.</summary>
    public static string Show(string path)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath("."), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
