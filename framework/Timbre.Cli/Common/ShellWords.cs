using System.Text.RegularExpressions;

namespace Timbre.Cli;

/// <summary>Words as a POSIX shell reads them, so that a command that is printed can be pasted.</summary>
internal static partial class ShellWords
{
    /// <summary>The words with blanks between them, those that a shell would change in single quotes.</summary>
    public static string Join(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    private static string Quote(string word) =>
        Plain().IsMatch(word) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"\A[A-Za-z0-9_./:=,@%+-]+\z")]
    private static partial Regex Plain();
}
