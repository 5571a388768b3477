namespace Timbre.Cli;

/// <summary>Short names of recordings, for files and fields that are named after them.</summary>
internal static class RecordingNames
{
    /// <summary>Each path with its name: without folder and end, or with all of its folders joined by underscores where another one ends alike.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<string> paths)
    {
        var alike = paths.GroupBy(Stem, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        // The end stays where folders are joined: a.wav and a.flac may stand side by side.
        return paths.ToDictionary(path => path, path => alike.Contains(Stem(path)) ? path.TrimStart('.', '/').Replace('/', '_') : Stem(path), StringComparer.Ordinal);
    }

    private static string Stem(string path) => Path.GetFileNameWithoutExtension(path);
}
