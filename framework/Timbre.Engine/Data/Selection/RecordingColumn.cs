namespace Timbre.Engine;

/// <summary>Reads what options of data call a column: label, group and split are what the source says they are, all others its further columns.</summary>
internal static class RecordingColumn
{
    private static readonly string[] Roles = ["label", "group", "split"];

    /// <summary>Whether every source has it.</summary>
    public static bool IsRole(string column) => Roles.Contains(column);

    /// <summary>The value, or null where there is none.</summary>
    public static string? Value(Recording recording, string column)
    {
        var value = column switch
        {
            "label" => recording.Label,
            "group" => recording.Group,
            "split" => recording.Split,
            _ => recording.Columns.GetValueOrDefault(column),
        };
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>Refuses a column that no recording has.</summary>
    /// <param name="recordings">The recordings.</param>
    /// <param name="column">The column.</param>
    /// <param name="key">The option that names it, for the message.</param>
    /// <exception cref="StageException">There is no such column; the message names those that there are.</exception>
    public static void Require(IEnumerable<Recording> recordings, string column, string key)
    {
        if (Roles.Contains(column))
        {
            return;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var recording in recordings)
        {
            if (recording.Columns.ContainsKey(column))
            {
                return;
            }

            known.UnionWith(recording.Columns.Keys);
        }

        throw new StageException(Refusal(known, column, key)!);
    }

    /// <summary>What is wrong with the name of a column; null where there is such a column.</summary>
    /// <param name="known">The columns that the sources have besides their roles.</param>
    /// <param name="column">The column.</param>
    /// <param name="key">The option that names it, for the message.</param>
    public static string? Refusal(IEnumerable<string> known, string column, string key)
    {
        var names = Roles.Concat(known.Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        var nearest = NearestName.Find(column, names) is { } name ? $" Did you mean '{name}'?" : "";
        return names.Contains(column, StringComparer.Ordinal)
            ? null
            : $"{key} names the column '{column}', which no recording has; the columns are {string.Join(", ", names)}.{nearest}";
    }
}
