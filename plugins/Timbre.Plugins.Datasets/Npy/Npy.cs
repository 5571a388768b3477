namespace Timbre.Plugins.Datasets;

/// <summary>Features in NumPy's .npy files in place of audio: one array with a table of its items, or a table that names a file for each.</summary>
/// <remarks>
/// Values are taken as they are; scale them with a feature stage. Headers are read when the pipeline is checked, values once, when it runs; an item of which only
/// some steps are valid is cut to those.
/// </remarks>
/// <example><code>
/// data:
///   source:
///     npy: { manifest: features/manifest.csv, file: features/features.npy, label: label, group: group }
/// </code></example>
[Plugin("npy")]
[RecognisedBy(typeof(NpyLayout))]
public sealed class Npy(NpyOptions options) : IFeatureSource
{
    private readonly RowRoles _roles = new(options.Label, options.Group, options.Split);

    /// <inheritdoc/>
    public SignalShape Describe(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (options.File is { } file && options.Length is null)
        {
            var array = ArrayFile.Open(context.Resolve(file), file);
            return ArrayFile.ItemShape(array, skip: 1, file, options.FramesPerSecond);
        }

        var shapes = Read(context).Select(recording => recording.Features!.Shape).ToList();
        return shapes.MaxBy(shape => shape.Dimensions[^1])
            ?? throw new StageException($"{options.Manifest} has no rows; it needs one for each item.");
    }

    /// <inheritdoc/>
    public IEnumerable<Recording> Read(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var manifest = context.Resolve(options.Manifest);
        var array = options.File is { } file ? ArrayFile.Open(context.Resolve(file), file) : null;
        var recordings = TableFile.Read(manifest, options.Manifest, options.Delimiter, columns =>
        {
            columns.Require(nameof(options.Index), options.Index);
            columns.Require(nameof(options.Path), options.Path);
            columns.Require(nameof(options.Length), options.Length);
            _roles.Require(columns);
            if (array is null)
            {
                var root = options.Root is { } folder ? context.Resolve(folder) : Path.GetDirectoryName(manifest)!;
                return row => _roles.Recording(row, FullPath(row, root), options.Path);
            }

            var shape = ArrayFile.ItemShape(array, skip: 1, options.File!, options.FramesPerSecond);
            var next = 0L;
            return row => FromArray(row, array, shape, next++);
        });
        if (array is null)
        {
            RequireFiles(recordings);
            return [.. recordings.Select(FromFile)];
        }

        return options.Index is not null || recordings.Count == array.Shape[0] ? recordings : throw new StageException(FormattableString.Invariant(
            $"{options.Manifest} has {recordings.Count} rows, and {options.File} holds {array.Shape[0]} items; ")
            + "without the option 'index' there is one row for each item, in their order.");
    }

    private Recording FromArray(TableRow row, NpyArray array, SignalShape shape, long place)
    {
        var index = options.Index is { } column ? TableNumber.Read(row[column], row.Origin, column, 0, array.Shape[0] - 1, $"the items of {options.File} are counted") : place;
        return _roles.Recording(row, array.Path) with
        {
            Index = index,
            Features = StoredRows.Cut(shape, Length(row[options.Length ?? ""], row.Origin, shape), () => array.ReadItem(index)),
        };
    }

    private string FullPath(TableRow row, string root) => Path.GetFullPath(
        row[options.Path!] ?? throw new StageException($"{row.Origin}: the column '{options.Path}' is empty; every row needs a .npy file."), root);

    private void RequireFiles(IReadOnlyList<Recording> recordings)
    {
        var missing = recordings.Where(recording => !File.Exists(recording.Path)).ToList();
        if (missing.Count > 0)
        {
            throw new StageException(FormattableString.Invariant(
                $"{missing.Count} of {recordings.Count} rows of {options.Manifest} name files that do not exist, the first at {missing[0].Origin}: {missing[0].Path}; ")
                + "relative ones start at the option 'root', or at the table's folder.");
        }
    }

    private Recording FromFile(Recording recording)
    {
        var shown = $"{recording.Origin}: {recording.Path}";
        var array = ArrayFile.Open(recording.Path, shown);
        var shape = ArrayFile.ItemShape(array, skip: 0, shown, options.FramesPerSecond);
        var length = Length(recording.Columns.GetValueOrDefault(options.Length ?? ""), recording.Origin!, shape);
        return recording with { Features = StoredRows.Cut(shape, length, array.Read) };
    }

    private long Length(string? written, string origin, SignalShape shape) => options.Length is not { } column || shape.Kind == SignalKind.Vector
        ? shape.Dimensions[^1]
        : StoredRows.Steps(written, origin, column, shape);
}
