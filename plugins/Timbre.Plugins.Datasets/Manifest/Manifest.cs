namespace Timbre.Plugins.Datasets;

/// <summary>Recordings listed in a table, CSV or TSV, with any column names; all columns are kept for filters and for slicing results.</summary>
/// <example><code>
/// data:
///   source:
///     manifest: { file: manifest.csv, path: path, label: label, group: group, delimiter: "," }   # ";" in tables of German or French spreadsheets
/// </code></example>
[Plugin("manifest")]
[RecognisedBy(typeof(ManifestLayout))]
public sealed class Manifest(ManifestOptions options) : IDescribesColumns
{
    private const int MostPlaces = 12;

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
        }, besides: Besides);
    }

    // What is told later of a good table, told here too, so that a bad one is repaired in one go.
    private static string? Besides(IReadOnlyList<Recording> recordings)
    {
        var bare = recordings.Where(recording => recording.Label is null).ToList();
        var missing = recordings.Where(recording => !File.Exists(recording.Path)).ToList();
        return (bare.Count, missing.Count) switch
        {
            (0, 0) => null,
            (0, _) => $"Of its other rows, {Files(missing)}.",
            (_, 0) => $"Of its other rows, {Labels(bare)}.",
            _ => $"Of its other rows, {Labels(bare)}, and {Files(missing)}.",
        };

        static string Labels(List<Recording> rows) => FormattableString.Invariant($"{rows.Count} {(rows.Count == 1 ? "has" : "have")} no label ({Places(rows)})");

        static string Files(List<Recording> rows) =>
            FormattableString.Invariant($"{rows.Count} {(rows.Count == 1 ? "names a file that does" : "name files that do")} not exist ({Places(rows)})");

        static string Places(List<Recording> rows) => string.Join(", ", rows.Take(MostPlaces).Select(row => row.Origin))
            + (rows.Count > MostPlaces ? FormattableString.Invariant($", and {rows.Count - MostPlaces} more") : "");
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
        var recording = _roles.Recording(row, Path.GetFullPath(path, root), options.Path);
        return options.Part is { } part ? recording with { Split = part } : recording;
    }
}
