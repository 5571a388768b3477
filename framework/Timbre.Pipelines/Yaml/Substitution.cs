using System.Text;
using System.Text.RegularExpressions;

namespace Timbre.Pipelines.Yaml;

/// <summary>A text with environment variables replaced.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Offsets">For each character of the new text, and its end, the offset in the old one.</param>
/// <param name="IsChanged">Whether a variable was replaced.</param>
/// <param name="Undefined">Names without a value and without a default.</param>
internal sealed partial record Substitution(string Text, IReadOnlyList<int> Offsets, bool IsChanged, IReadOnlyList<string> Undefined)
{
    /// <summary>Replaces <c>${NAME}</c> and <c>${NAME:-default}</c>; <c>$${</c> stands for <c>${</c>; anything else in braces is left alone.</summary>
    public static Substitution Of(string text, Func<string, string?> environment)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
        {
            return new Substitution(text, new Identity(text.Length + 1), false, []);
        }

        var result = new StringBuilder();
        var offsets = new List<int>();
        var undefined = new List<string>();
        var isChanged = false;
        var end = 0;
        foreach (Match match in Variable().Matches(text))
        {
            Append(text[end..match.Index], end, keepsOffsets: true);
            end = match.Index + match.Length;
            if (!match.Groups["name"].Success)
            {
                Append("${", match.Index, keepsOffsets: false);
                continue;
            }

            isChanged = true;
            Append(Value(match), match.Index, keepsOffsets: false);
        }

        Append(text[end..], end, keepsOffsets: true);
        offsets.Add(text.Length);
        return new Substitution(result.ToString(), offsets, isChanged, undefined);

        string Value(Match match)
        {
            var name = match.Groups["name"].Value;
            var value = environment(name);
            if (match.Groups["default"].Success)
            {
                return string.IsNullOrEmpty(value) ? match.Groups["default"].Value : value;
            }

            if (value is null)
            {
                undefined.Add(name);
            }

            return value ?? "";
        }

        void Append(string part, int offset, bool keepsOffsets)
        {
            result.Append(part);
            offsets.AddRange(Enumerable.Range(0, part.Length).Select(i => keepsOffsets ? offset + i : offset));
        }
    }

    /// <summary>Writes a text so that reading it replaces nothing.</summary>
    public static string Escape(string text) => text.Replace("${", "$${", StringComparison.Ordinal);

    [GeneratedRegex(@"\$\$\{|\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(:-(?<default>[^}]*))?\}")]
    private static partial Regex Variable();

    private sealed class Identity(int count) : IReadOnlyList<int>
    {
        public int Count => count;

        public int this[int index] => index;

        public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, count).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
