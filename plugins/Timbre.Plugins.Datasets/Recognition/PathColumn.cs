namespace Timbre.Plugins.Datasets;

/// <summary>The column of a table that names its audio files.</summary>
/// <param name="Column">The column.</param>
/// <param name="Root">The folder that its files start at; null for the table's own.</param>
/// <param name="Share">The share of the first rows whose files exist.</param>
internal sealed record PathColumn(string Column, string? Root, double Share)
{
    // Some rows tell; a file that is missing among them is for the survey.
    private const int MostRows = 200;

    // Where corpora keep audio beside their tables.
    private static readonly string[] Folders = ["", "audio", "wav", "wavs", "clips", "data", "recordings", "aufnahmen", "Aufnahmen"];

    /// <summary>Finds the column; null where no column names audio files that exist.</summary>
    /// <param name="file">The table, an absolute path.</param>
    /// <param name="table">Its rows.</param>
    /// <param name="wanted">The column that is asked for; null for any.</param>
    /// <exception cref="StageException">The column that is wanted names no audio files that exist, or the first line is a recording.</exception>
    public static PathColumn? Of(string file, TableSample table, string? wanted)
    {
        var (folder, name) = (Path.GetDirectoryName(file)!, Path.GetFileName(file));
        if (HeaderRow.Recording(table.Columns) is { } recording && Folders.Any(below => Exists(recording, Path.Combine(folder, below))))
        {
            throw new StageException(HeaderRow.Refusal(name, recording, table.Delimiter));
        }

        if (wanted is not null && !table.Columns.Contains(wanted))
        {
            var nearest = NearestName.Find(wanted, table.Columns) is { } near ? $" Did you mean '{near}'?" : "";
            throw new StageException($"{name} has no column '{wanted}', which --path names; its columns are {string.Join(", ", table.Columns)}.{nearest}");
        }

        foreach (var column in table.Columns.Where(column => wanted is null || column == wanted))
        {
            var values = table.Values(column).Take(MostRows).ToList();
            if (values.Count == 0 || values.Count(HeaderRow.IsAudio) * 2 < values.Count)
            {
                continue;
            }

            var found = Folders.Select(below => (below, count: values.Count(value => HeaderRow.IsAudio(value) && Exists(value, Path.Combine(folder, below)))))
                .MaxBy(place => place.count);
            if (found.count > 0)
            {
                return new PathColumn(column, found.below.Length == 0 ? null : Path.Combine(folder, found.below), (double)found.count / values.Count);
            }
        }

        return wanted is null ? null : throw new StageException(
            $"The column '{wanted}' of {name}, which --path names, holds no audio files that exist: its first value is '{table.Values(wanted).FirstOrDefault()}'. Relative ones start at the table's folder.");
    }

    private static bool Exists(string value, string root) => File.Exists(Path.GetFullPath(value, root));
}
