using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Timbre.Plugins.Datasets;

/// <summary>A description of file names with fields in braces.</summary>
internal sealed partial class NameTemplate
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);
    private readonly Regex? _regex;
    private readonly string _pattern;

    public NameTemplate(string pattern)
    {
        _pattern = pattern;
        var fields = new List<string>();
        var expression = new StringBuilder("^");
        var rest = 0;
        foreach (Match part in Parts().Matches(pattern))
        {
            expression.Append(Regex.Escape(pattern[rest..part.Index]));
            rest = part.Index + part.Length;
            if (part.Value[0] == '*')
            {
                expression.Append(".*?");
                continue;
            }

            var name = part.Groups["name"].Value;
            if (fields.Contains(name))
            {
                Error = $"The pattern '{pattern}' has the field '{name}' twice; give each field a name of its own.";
                return;
            }

            // Groups are numbered: a field may be called what no group of a regular expression can be.
            fields.Add(name);
            expression.Append(part.Groups["width"] is { Success: true, Value: var width } ? $"([^/]{{{width}}})" : "([^/]+?)");
        }

        var tail = pattern[rest..];
        if (fields.Count == 0 || pattern.Count(character => character is '{' or '}') != 2 * fields.Count)
        {
            Error = fields.Count == 0
                ? $"The pattern '{pattern}' has no field; write what varies in braces, such as {{digit}}_{{speaker}}_{{take}}.wav."
                : $"The pattern '{pattern}' has a brace that belongs to no field; a field is a name in braces, such as {{speaker}} or {{speaker:2}}.";
            return;
        }

        // A regular expression's end is here, so that the shortest fields still reach it.
        expression.Append(Regex.Escape(tail)).Append(HasExtension(tail) ? "$" : @"\.[^./]+$");
        Fields = fields;
        _regex = new Regex(expression.ToString(), RegexOptions.CultureInvariant, LongestMatch);
    }

    /// <summary>The fields, in their order.</summary>
    public IReadOnlyList<string> Fields { get; } = [];

    /// <summary>What is wrong with the pattern, as a sentence, or null.</summary>
    public string? Error { get; }

    /// <summary>The fields of a file, or null where the pattern does not match.</summary>
    /// <param name="file">The path relative to the root, with '/' between folders.</param>
    /// <exception cref="StageException">The match takes too long.</exception>
    public Dictionary<string, string>? Match(string file)
    {
        try
        {
            var text = _pattern.Contains('/', StringComparison.Ordinal) ? file : Path.GetFileName(file);
            var match = _regex!.Match(text);
            return match.Success
                ? Fields.Select((name, i) => (name, match.Groups[i + 1].Value)).ToDictionary(pair => pair.name, pair => pair.Value, StringComparer.Ordinal)
                : null;
        }
        catch (RegexMatchTimeoutException failure)
        {
            throw new StageException(
                string.Create(CultureInfo.InvariantCulture, $"The pattern {_pattern} took more than a second on {file}; write it with fewer asterisks."), failure);
        }
    }

    private static bool HasExtension(string tail) => tail.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(@"\*+|\{(?<name>[A-Za-z_][\w-]*)(:(?<width>[1-9][0-9]{0,2}))?\}")]
    private static partial Regex Parts();
}
