namespace Timbre.Plugins.Datasets;

/// <summary>What the columns of a table are: label, group, part. Every column stays a column of the recording too, but the one that names the file.</summary>
/// <param name="Label">The column with the classes; null for none.</param>
/// <param name="Group">The column with the groups; null for none.</param>
/// <param name="Split">The column with the parts; null for none.</param>
internal sealed record RowRoles(string? Label, string? Group, string? Split)
{
    /// <summary>Refuses a table that lacks one of the columns.</summary>
    public void Require(TableColumns columns)
    {
        columns.Require(nameof(Label), Label);
        columns.Require(nameof(Group), Group);
        columns.Require(nameof(Split), Split);
    }

    /// <summary>A recording of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="path">The file, an absolute path.</param>
    /// <param name="file">The column that named it; null where none did.</param>
    public Recording Recording(TableRow row, string path, string? file = null) => new()
    {
        Path = path,
        Label = Of(row, Label),
        Group = Of(row, Group),
        Split = Of(row, Split),
        Columns = row.Values.Where(pair => pair.Key != file).ToDictionary(StringComparer.Ordinal),
        Origin = row.Origin,
    };

    private static string? Of(TableRow row, string? column) => column is null ? null : row[column];
}
