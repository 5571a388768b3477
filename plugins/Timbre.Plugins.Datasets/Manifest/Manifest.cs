namespace Timbre.Plugins.Datasets;

/// <summary>Recordings listed in a table, CSV or TSV, with any column names; all columns are kept for filters and for slicing results.</summary>
/// <example><code>
/// data:
///   source:
///     manifest: { file: manifest.csv, path: path, label: label, group: group }
/// </code></example>
[Plugin("manifest")]
[RecognisedBy(typeof(ManifestLayout))]
public sealed class Manifest(ManifestOptions options) : IDescribesColumns
{
    private readonly RowRoles _roles = new(options.Label, options.Group, options.Split);

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var columns = TableFile.Columns(context.Resolve(options.File), options.File, options.Delimiter);
        Require(columns);
        return [.. columns.Names.Where(name => name != options.Path)];
    }

    /// <inheritdoc/>
    public IEnumerable<Recording> Read(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var file = context.Resolve(options.File);
        var root = options.Root is { } folder ? context.Resolve(folder) : Path.GetDirectoryName(file)!;
        return TableFile.Read(file, options.File, options.Delimiter, columns =>
        {
            Require(columns);
            return row => Recording(row, root);
        });
    }

    private void Require(TableColumns columns)
    {
        columns.Require(nameof(options.Path), options.Path);
        _roles.Require(columns);
    }

    private Recording Recording(TableRow row, string root)
    {
        var path = row[options.Path]
            ?? throw new StageException($"{row.Origin}: the column '{options.Path}' is empty; every recording needs an audio file.");
        return _roles.Recording(row, Path.GetFullPath(path, root), options.Path);
    }
}
