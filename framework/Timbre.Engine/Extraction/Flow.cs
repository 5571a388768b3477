using System.Text.RegularExpressions;

namespace Timbre.Engine;

/// <summary>Writes values into YAML between brackets.</summary>
internal static partial class Flow
{
    /// <summary>A text, in quotes where it needs them.</summary>
    public static string Scalar(string text) => Plain().IsMatch(text) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A list of texts.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Scalar))}]";

    // Narrower than YAML is: what is quoted needlessly still means the same.
    [GeneratedRegex(@"^[\p{L}\p{N}/_.][\p{L}\p{N}/_. -]*(?<! )$")]
    private static partial Regex Plain();
}
