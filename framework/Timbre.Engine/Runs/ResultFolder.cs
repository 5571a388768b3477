using System.Globalization;

namespace Timbre.Engine;

/// <summary>Tells by its content what a folder below that of all runs holds: names are the users' own.</summary>
public static class ResultFolder
{
    private const string FoldPrefix = "fold-";
    private const string RepeatPrefix = "repeat-";

    /// <summary>The name of the folder beside a pipeline's runs for results of another kind; a pipeline whose name says so already keeps its name.</summary>
    /// <param name="pipeline">The pipeline's name.</param>
    /// <param name="suffix">What follows it: <c>-folds</c>.</param>
    public static string NameBeside(string pipeline, string suffix)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return pipeline.EndsWith(suffix, StringComparison.Ordinal) ? pipeline : pipeline + suffix;
    }

    /// <summary>Whether a bundle belongs to a fold, a repetition, a trial or a cell of a matrix, and so was made to be judged, not to be used.</summary>
    /// <param name="bundle">The bundle's file.</param>
    public static bool IsPart(string bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var run = Path.GetDirectoryName(Path.GetFullPath(bundle));
        var above = Path.GetDirectoryName(run);
        return HasNumber(run, FoldPrefix) || HasNumber(run, RepeatPrefix)
            || (Path.GetDirectoryName(above) is { } top
                && (IsSearch(top) || (IsTime(Path.GetFileName(above)!) && top.EndsWith(CorpusMatrix.FolderSuffix, StringComparison.Ordinal))));
    }

    /// <summary>Whether the folder is that of a search.</summary>
    internal static bool IsSearch(string path) => File.Exists(Path.Combine(path, StudyStore.FileName));

    /// <summary>The folders of a cross-validation's folds, in order; none where there is none.</summary>
    internal static IReadOnlyList<string> Folds(string path) => Numbered(path, FoldPrefix);

    /// <summary>The folders of repetitions, in order; none where there is none.</summary>
    internal static IReadOnlyList<string> Repeats(string path) => Numbered(path, RepeatPrefix);

    /// <summary>The folder of a fold, counted from 1.</summary>
    internal static string Fold(string path, int number) => Path.Combine(path, FormattableString.Invariant($"{FoldPrefix}{number:D2}"));

    /// <summary>The folder of a repetition, counted from 1.</summary>
    internal static string Repeat(string path, int number) => Path.Combine(path, FormattableString.Invariant($"{RepeatPrefix}{number:D2}"));

    /// <summary>The folders of results of a kind, the newest first.</summary>
    internal static IReadOnlyList<string> Newest(string root, string name, Func<string, bool> isKind)
    {
        var parent = Path.Combine(root, name);
        return Directory.Exists(parent) ? [.. Directory.EnumerateDirectories(parent).Where(isKind).OrderDescending(StringComparer.Ordinal)] : [];
    }

    /// <summary>Whether the folder is that of one run, and not of results that have runs within.</summary>
    internal static bool IsRun(string path) => !IsSearch(path) && Folds(path).Count == 0 && Repeats(path).Count == 0;

    private static IReadOnlyList<string> Numbered(string path, string prefix) => !Directory.Exists(path) ? []
        : [.. Directory.EnumerateDirectories(path, prefix + "*").Where(folder => HasNumber(folder, prefix)).OrderBy(folder => Number(folder, prefix))];

    // As RunFolder.Create names folders.
    private static bool IsTime(string name) => name.Length >= 15 && name[8] == '-' && name.Take(8).All(char.IsAsciiDigit);

    private static bool HasNumber(string? folder, string prefix) => folder is not null && Number(folder, prefix) is not null;

    private static int? Number(string folder, string prefix) =>
        Path.GetFileName(folder) is var name && name.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
