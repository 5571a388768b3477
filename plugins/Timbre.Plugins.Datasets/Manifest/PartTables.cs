namespace Timbre.Plugins.Datasets;

/// <summary>Finds a table for each part of a corpus: train.csv, dev.csv, test.csv, alone or within longer names.</summary>
internal static class PartTables
{
    private const string Train = "train";

    private static readonly Dictionary<string, string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["train"] = Train,
        ["training"] = Train,
        ["validation"] = "validation",
        ["valid"] = "validation",
        ["val"] = "validation",
        ["dev"] = "validation",
        ["development"] = "validation",
        ["test"] = "test",
        ["testing"] = "test",
    };

    private static readonly char[] Separators = ['_', '-', '.', ' '];
    private static readonly string[] Order = [Train, "validation", "test"];

    /// <summary>The tables with their parts, training first; null where there are not two or three with the same columns, one of them for training.</summary>
    public static IReadOnlyList<(string Part, AudioTable Table)>? Of(IReadOnlyList<AudioTable> tables)
    {
        List<(string Part, AudioTable Table)> parts =
            [.. tables.Select(table => (Part: Part(table.Name), Table: table)).Where(found => found.Part is not null).Select(found => (found.Part!, found.Table)).OrderBy(found => Array.IndexOf(Order, found.Item1))];
        return parts.Count > 1
            && parts[0].Part == Train
            && parts.Select(found => found.Part).Distinct(StringComparer.Ordinal).Count() == parts.Count
            && parts.TrueForAll(found => found.Table.Table.Columns.SequenceEqual(parts[0].Table.Table.Columns, StringComparer.Ordinal)
                && found.Table.Paths.Column == parts[0].Table.Paths.Column
                && found.Table.Table.Delimiter == parts[0].Table.Table.Delimiter)
            ? parts
            : null;
    }

    private static string? Part(string name) =>
        Path.GetFileNameWithoutExtension(name).Split(Separators).Where(Parts.ContainsKey).ToList() is [var only] ? Parts[only] : null;
}
