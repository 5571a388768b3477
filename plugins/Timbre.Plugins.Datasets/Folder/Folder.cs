using System.Text.RegularExpressions;

namespace Timbre.Plugins.Datasets;

/// <summary>Recordings found in a folder, labelled by the folder that they are in or by a pattern over their path.</summary>
/// <example><code>
/// data:
///   source:
///     folder: { root: recordings, pattern: "(?&lt;label&gt;[^/]+)/(?&lt;group&gt;[^_/]+)_.*" }
///   labels: [yes, no]
/// </code></example>
[Plugin("folder")]
[RecognisedBy(typeof(FolderLayout))]
public sealed class Folder(FolderOptions options) : IDataSource
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public IEnumerable<Recording> Read(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var root = context.Resolve(options.Root);
        var files = AudioTree.Find(root, options.Extensions, context.Cancellation);
        if (options.Pattern is not { } pattern)
        {
            return files.Select(file => new Recording { Path = Path.Combine(root, file), Label = ParentFolder(file) });
        }

        var regex = new Regex(pattern, RegexOptions.CultureInvariant, LongestMatch);
        var matches = files.Select(file => (file, match: Match(regex, file))).ToList();
        var unmatched = matches.Where(pair => !pair.match.Success).Select(pair => pair.file).ToList();
        if (unmatched.Count > 0 && options.Unmatched == Unmatched.Fail)
        {
            throw new StageException(FormattableString.Invariant(
                $"The pattern {pattern} does not match {unmatched.Count} of {files.Count} audio files in {options.Root}, ")
                + $"the first of them {unmatched[0]}; change it, or leave such files out with 'unmatched: skip'.");
        }

        return matches.Where(pair => pair.match.Success).Select(pair => Recording(root, pair.file, regex, pair.match));
    }

    private static string? ParentFolder(string file) => Path.GetFileName(Path.GetDirectoryName(file)) is { Length: > 0 } folder ? folder : null;

    private Match Match(Regex regex, string file)
    {
        try
        {
            return regex.Match(file);
        }
        catch (RegexMatchTimeoutException failure)
        {
            throw new StageException($"The pattern {options.Pattern} took more than a second on {file}; write it without nested repetition.", failure);
        }
    }

    private static Recording Recording(string root, string file, Regex regex, Match match)
    {
        var named = regex.GetGroupNames()
            .Where(name => !char.IsAsciiDigit(name[0]) && match.Groups[name].Success)
            .ToDictionary(name => name, name => match.Groups[name].Value, StringComparer.Ordinal);
        return new Recording
        {
            Path = Path.Combine(root, file),
            Label = regex.GroupNumberFromName("label") >= 0 ? named.GetValueOrDefault("label") : ParentFolder(file),
            Group = named.GetValueOrDefault("group"),
            Split = named.GetValueOrDefault("split"),
            Columns = named.Where(pair => pair.Key is not ("label" or "group" or "split")).ToDictionary(StringComparer.Ordinal),
        };
    }
}
