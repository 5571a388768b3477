namespace Timbre.Plugins.Datasets;

/// <summary>Features in the columns of a table in place of audio, such as statistics that were kept from an earlier extraction.</summary>
/// <remarks>Columns that hold no features stay columns of the recordings. The table is read once, and its numbers are kept as float32.</remarks>
/// <example><code>
/// data:
///   source:
///     csv-features: { file: features.csv, values: ["f0..f39"], label: label, group: group }
/// </code></example>
[Plugin("csv-features")]
public sealed class CsvFeatures(CsvFeaturesOptions options) : IFeatureSource, IDescribesColumns
{
    private readonly RowRoles _roles = new(options.Label, options.Group, options.Split);

    /// <inheritdoc/>
    public SignalShape Describe(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Shape(TableFile.Columns(context.Resolve(options.File), options.File, options.Delimiter));
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var columns = TableFile.Columns(context.Resolve(options.File), options.File, options.Delimiter);
        return [.. columns.Names.Except(columns.Select(nameof(options.Values), options.Values))];
    }

    /// <inheritdoc/>
    public IEnumerable<Recording> Read(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var file = context.Resolve(options.File);
        return TableFile.Read(file, options.File, options.Delimiter, columns =>
        {
            var shape = Shape(columns);
            var names = columns.Select(nameof(options.Values), options.Values);
            var others = columns.Names.Except(names).ToList();
            var next = 0L;
            return row => Recording(row, file, next++, names, others, shape);
        });
    }

    private SignalShape Shape(TableColumns columns)
    {
        _roles.Require(columns);
        columns.Require(nameof(options.Length), options.Length);
        var names = columns.Select(nameof(options.Values), options.Values);
        IReadOnlyList<long> shape = options.Shape.Count == 0 ? [names.Count] : [.. options.Shape.Select(size => (long)size)];
        var size = shape.Aggregate(1L, (product, axis) => product * axis);
        return size == names.Count ? StoredFeatures.ShapeOf(shape, options.FramesPerSecond) : throw new StageException(FormattableString.Invariant(
            $"{options.File} has {names.Count} columns of features, and the option 'shape' is [{string.Join(", ", shape)}], which holds {size}; the two must be the same."));
    }

    private Recording Recording(TableRow row, string file, long index, IReadOnlyList<string> names, List<string> others, SignalShape shape)
    {
        var values = new float[names.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (!TableNumber.TryReadReal(row.Values[names[i]], options.Delimiter ?? Delimiter.Usual(file), out values[i]))
            {
                throw new StageException($"{row.Origin}: the column '{names[i]}' is '{row.Values[names[i]]}', which is no number; leave the row out, or the column out of 'values'.");
            }
        }

        var length = options.Length is { } column && shape.Kind == SignalKind.FeatureMap
            ? StoredRows.Steps(row[column], row.Origin, column, shape)
            : shape.Dimensions[^1];
        return _roles.Recording(row, file) with
        {
            Index = index,
            Columns = others.ToDictionary(name => name, name => row.Values[name], StringComparer.Ordinal),
            Features = StoredRows.Cut(shape, length, () => values),
        };
    }
}
