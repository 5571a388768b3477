namespace Timbre.Plugins.Datasets;

/// <summary>The character between the columns of a table.</summary>
internal static class Delimiter
{
    private const char Quote = '"';

    // The earlier one is meant where two would do equally well.
    private static readonly char[] Known = [',', ';', '\t', '|'];

    /// <summary>What the name of a file promises: a tab for .tsv and .tab, a comma for all else.</summary>
    public static string Usual(string file) => Path.GetExtension(file).ToLowerInvariant() is ".tsv" or ".tab" ? "\t" : ",";

    /// <summary>The character that stands in the header, and most evenly in the lines beneath it; null where the header has none that could be one.</summary>
    /// <param name="lines">The header and the first rows.</param>
    /// <param name="quotes">Whether quotation marks enclose fields.</param>
    public static string? Find(IReadOnlyList<string> lines, bool quotes = true) => Known
        .Select(character => (Character: character, Counts: lines.Select(line => Count(line, character, quotes)).ToList()))
        .Where(found => found.Counts is [> 0, ..])
        .OrderByDescending(found => found.Counts.Count(count => count == found.Counts[0]))
        .ThenByDescending(found => found.Counts[0])
        .Select(found => found.Character.ToString())
        .FirstOrDefault();

    /// <summary>What is to be said of a first line in which another character than the given one separates the columns; nothing where that is not so.</summary>
    /// <param name="header">The line, or the one field that it was taken for.</param>
    /// <param name="given">The character that was taken to separate columns; empty where it is known to be in none.</param>
    public static string Hint(string header, string given) => Find([header]) is { } found && (given.Length == 0 || !header.Contains(given, StringComparison.Ordinal))
        ? $" The columns seem to be separated by '{(found == "\t" ? "\\t" : found)}': set the option 'delimiter'."
        : "";

    private static int Count(string line, char character, bool quotes)
    {
        var (count, isQuoted) = (0, false);
        foreach (var found in line)
        {
            isQuoted ^= quotes && found == Quote;
            count += !isQuoted && found == character ? 1 : 0;
        }

        return count;
    }
}
