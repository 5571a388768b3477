using System.Globalization;

namespace Timbre.Plugins.Datasets;

/// <summary>The parts between the separators of file names, judged by how their values repeat.</summary>
/// <param name="Pattern">The pattern of the source <c>file-name</c>.</param>
/// <param name="Labels">The fields that could be the class, the likeliest first.</param>
/// <param name="Group">The field with the speakers; null for none.</param>
internal sealed record NameParts(string Pattern, IReadOnlyList<string> Labels, string? Group)
{
    private const int MostParts = 8;
    private static readonly char[] Separators = ['_', '-', '.', ' '];

    // In the order in which one would be meant where names have several.
    private static readonly string[] LabelOrder = ["label", "emotion", "digit", "gender"];

    /// <summary>The parts of names; null where they are built differently, or nothing in them repeats.</summary>
    /// <param name="names">Names without folders and extensions.</param>
    public static NameParts? Of(IReadOnlyList<string> names)
    {
        foreach (var separator in Separators)
        {
            var rows = names.Select(name => name.Split(separator)).ToList();
            var count = rows[0].Length;
            if (count is >= 2 and <= MostParts && rows.TrueForAll(row => row.Length == count && Array.TrueForAll(row, part => part.Length > 0)))
            {
                return Of([.. Enumerable.Range(0, count).Select(i => rows.ConvertAll(row => row[i]))], separator);
            }
        }

        return null;
    }

    private static NameParts? Of(List<List<string>> columns, char separator)
    {
        var distinct = columns.ConvertAll(column => column.Distinct(StringComparer.Ordinal).ToList());
        var fields = new string?[columns.Count];
        var repeats = Enumerable.Range(0, columns.Count).Where(i => distinct[i].Count > 1 && distinct[i].Count <= columns[i].Count / 2).ToList();

        // The last number counts the takes, unless it is all that repeats.
        var takes = distinct[^1].TrueForAll(IsNumber) && repeats.Exists(i => i != columns.Count - 1);
        foreach (var i in repeats.Where(i => !(takes && i == columns.Count - 1)))
        {
            var known = KnownWords.AreSpeakers(distinct[i]) ? "speaker" : KnownWords.Field(distinct[i]);
            fields[i] = known is not null && !fields.Contains(known) ? known : null;
        }

        var unknown = repeats.Where(i => fields[i] is null && !distinct[i].TrueForAll(IsNumber)).ToList();
        var hasLabel = fields.Any(field => LabelOrder.Contains(field));
        foreach (var i in unknown)
        {
            fields[i] = !hasLabel ? "label" : !fields.Contains("speaker") ? "speaker" : null;
            hasLabel = true;
        }

        var group = fields.Contains("speaker") ? "speaker" : null;
        List<string> labels = [.. LabelOrder.Where(name => fields.Contains(name))];
        if (labels.Count == 0 && group is null)
        {
            return null;
        }

        var pattern = string.Join(separator, Enumerable.Range(0, columns.Count).Select(i =>
            fields[i] is { } field ? $"{{{field}}}"
            : distinct[i].Count == 1 && distinct[i][0].IndexOfAny(['{', '}', '*']) < 0 ? distinct[i][0]
            : i == columns.Count - 1 && distinct[i].TrueForAll(IsNumber) ? "{take}"
            : string.Create(CultureInfo.InvariantCulture, $"{{part{i + 1}}}")));
        return new NameParts(pattern, labels.Count > 0 ? labels : [group!], labels.Count > 0 ? group : null);
    }

    private static bool IsNumber(string value) => value.All(char.IsAsciiDigit);
}
