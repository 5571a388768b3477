using System.Text.RegularExpressions;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>A name for a pipeline that nobody named.</summary>
internal static partial class PipelineName
{
    /// <summary>The folder's name and what the class is: <c>voices-emotion</c>.</summary>
    public static string Of(FoundLayout found)
    {
        var folder = Path.GetFileName(found.Folder) is { Length: > 0 } name ? name : "recordings";
        var words = found.Layout.Label is "folder" or "label" or "class" ? folder : $"{folder}-{found.Layout.Label}";
        return Other().Replace(words, "-").Trim('-').ToLowerInvariant() is { Length: > 0 } kebab ? kebab : "recordings";
    }

    /// <summary>A name that was given, if a pipeline can have it.</summary>
    /// <exception cref="InputException">It cannot.</exception>
    public static string Given(string name) => Allowed().IsMatch(name) ? name : throw new InputException(
        $"--name is '{name}'; a pipeline's name has lower-case letters, digits, '.', '_' and '-', a letter or digit first.");

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._-]*\z")]
    private static partial Regex Allowed();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Other();
}
