using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Timbre.Audio;

namespace Timbre.Plugins.Datasets;

/// <summary>A folder of audio files, searched with all folders beneath it.</summary>
public sealed record FolderOptions : IValidatedOptions
{
    /// <summary>The folder.</summary>
    [ExistingPath(PathKind.Folder)]
    [Shorthand]
    public required string Root { get; init; }

    /// <summary>
    /// A regular expression over the path of a file relative to root, with '/' between folders,
    /// such as <c>(?&lt;label&gt;\d)_(?&lt;group&gt;\w+)_\d+\.wav</c>.
    /// The groups named label, group and split mean what they say; others become columns. Without one named label, the label is the name of the file's folder.
    /// </summary>
    public string? Pattern { get; init; }

    /// <summary>What happens to an audio file that the pattern does not match: fail or skip.</summary>
    public Unmatched Unmatched { get; init; } = Unmatched.Fail;

    /// <summary>Ends of the names of audio files, in any letter case; other files are ignored.</summary>
    [MinLength(1)]
    public IReadOnlyList<string> Extensions { get; init; } = AudioFile.Extensions;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Pattern is not { } pattern)
        {
            yield break;
        }

        var error = "";
        try
        {
            _ = new Regex(pattern);
        }
        catch (ArgumentException failure)
        {
            error = failure.Message;
        }

        if (error.Length > 0)
        {
            yield return new OptionError(nameof(Pattern), $"The pattern is not a regular expression: {error}");
        }
    }
}

/// <summary>What happens to an audio file that a pattern does not match.</summary>
public enum Unmatched
{
    /// <summary>The run ends, with the file named.</summary>
    Fail,

    /// <summary>The file is left out.</summary>
    Skip,
}
