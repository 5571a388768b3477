using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using Timbre.Audio;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>The audio files, or the .npy files of arrays, that arguments name: files, folders with all below them, and patterns that the shell did not expand.</summary>
internal static class InputFiles
{
    /// <summary>The files, each once, in the order of the arguments and within a folder by name.</summary>
    /// <param name="arguments">What was named.</param>
    /// <param name="arrays">Whether the model takes arrays in place of audio.</param>
    /// <exception cref="InputException">An argument names nothing, or a file of the other kind.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> arguments, bool arrays) =>
        [.. arguments.SelectMany(argument => Expand(argument, arrays)).Distinct(StringComparer.Ordinal)];

    private static List<string> Expand(string argument, bool arrays)
    {
        if (File.Exists(argument))
        {
            return arrays == IsArray(argument) ? [argument] : throw new InputException(arrays
                ? $"'{argument}' is no .npy file, and this model takes arrays of features in place of audio; 'timbre extract' writes them."
                : $"'{argument}' is an array, and this model takes audio.");
        }

        if (Directory.Exists(argument))
        {
            List<string> inside = [.. FileTree.Find(argument, name => arrays ? IsArray(name) : IsAudio(name)).Select(file => Path.Combine(argument, file))];
            return inside.Count > 0 ? inside : throw new InputException($"The folder '{argument}' holds no {(arrays ? ".npy file" : $"audio file ({string.Join(", ", AudioFile.Extensions)})")}.");
        }

        if (argument.IndexOfAny(['*', '?']) < 0)
        {
            throw new InputException($"'{argument}' does not exist: name {(arrays ? "a .npy file" : "an audio file")}, a folder or a pattern such as 'recordings/*.wav'.");
        }

        var matched = Match(argument);
        return matched.Count > 0 ? matched : throw new InputException($"No file matches '{argument}'.");
    }

    private static List<string> Match(string pattern)
    {
        // Matching starts at the last folder that is named without a wildcard.
        var wildcard = pattern.IndexOfAny(['*', '?']);
        var split = pattern.LastIndexOf('/', wildcard) + 1;
        var root = split == 0 ? "." : pattern[..split];
        if (!Directory.Exists(root))
        {
            return [];
        }

        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(pattern[split..]);
        // A pattern of any depth must not follow a link that leads back; others name how deep they look.
        var matched = pattern.Contains("**", StringComparison.Ordinal)
            ? matcher.Match(Path.GetFullPath(root), FileTree.Find(root, _ => true))
            : matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root)));
        return [.. matched.Files.Select(file => split == 0 ? file.Path : Path.Combine(root, file.Path)).Order(StringComparer.Ordinal)];
    }

    private static bool IsArray(string path) => Path.GetExtension(path).Equals(".npy", StringComparison.OrdinalIgnoreCase);

    private static bool IsAudio(string path) => AudioFile.Extensions.Contains(Path.GetExtension(path).TrimStart('.'), StringComparer.OrdinalIgnoreCase);
}
