namespace Timbre.Cli;

/// <summary>Short names of recordings, for files and fields that are named after them.</summary>
internal static class RecordingNames
{
    /// <summary>Each path with a name of its own: without folder and end, or with all of its folders joined by underscores where another one ends alike, numbered where even these are equal.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<string> paths)
    {
        var alike = paths.GroupBy(Stem, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        // The end stays where folders are joined: a.wav and a.flac may stand side by side.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = paths.Select(Stem).Where(stem => !alike.Contains(stem)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            names.Add(path, alike.Contains(Stem(path)) ? Free(path.TrimStart('.', '/').Replace('/', '_')) : Stem(path));
        }

        return names;

        string Free(string name) => taken.Add(name) ? name : Enumerable.Range(2, paths.Count).Select(number => FormattableString.Invariant($"{name}-{number}")).First(taken.Add);
    }

    private static string Stem(string path) => Path.GetFileNameWithoutExtension(path);
}
