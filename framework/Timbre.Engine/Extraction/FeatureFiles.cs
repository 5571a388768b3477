namespace Timbre.Engine;

/// <summary>Writes features: one array and its table, or a table whose columns they are.</summary>
internal static class FeatureFiles
{
    private const string Array = "features.npy";
    private const string Table = "features.csv";
    private const string Manifest = "manifest.csv";

    /// <summary>Writes all items.</summary>
    /// <param name="items">The items, in order.</param>
    /// <param name="samples">Their recordings, for the columns of the table.</param>
    /// <param name="labels">The names of the classes.</param>
    /// <param name="shape">The shape of every item.</param>
    /// <param name="options">Where and how.</param>
    public static ExtractResult Write(
        IEnumerable<ExtractedItem> items, IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SignalShape shape, ExtractOptions options)
    {
        var isCsv = options.Format == ExtractFormat.Csv;
        var manifest = Path.Combine(options.OutputDirectory, isCsv ? Table : Manifest);
        var names = isCsv ? Enumerable.Range(0, (int)shape.Size).Select(i => FormattableString.Invariant($"feature_{i}")) : [];
        using var table = new ExtractedTable(manifest, samples, labels, hasPaths: false, names);
        using var stream = isCsv ? null : File.Create(Path.Combine(options.OutputDirectory, Array));
        using var array = stream is null ? null : new NpyWriter(stream, [samples.Count, .. shape.Dimensions]);
        var count = 0;
        foreach (var item in items)
        {
            array?.Write(item.Values.Span);
            table.Write(count++, item, null, isCsv ? item.Values.Span : []);
        }

        array?.Complete();
        return new ExtractResult(count, manifest, shape, Source(options.OutputDirectory, shape, isCsv));
    }

    private static string Source(string folder, SignalShape shape, bool isCsv)
    {
        var timed = shape.Kind == SignalKind.FeatureMap ? FormattableString.Invariant($", length: length, frames_per_second: {shape.Rate}") : "";
        if (!isCsv)
        {
            return $"npy: {{ file: {Flow.Scalar($"{folder}/{Array}")}, manifest: {Flow.Scalar($"{folder}/{Manifest}")}, index: index, group: group, split: split{timed} }}";
        }

        var axes = shape.Kind == SignalKind.FeatureMap ? $", shape: [{string.Join(", ", shape.Dimensions)}]" : "";
        return $"csv-features: {{ file: {Flow.Scalar($"{folder}/{Table}")}, values: [feature_*], group: group, split: split{axes}{timed} }}";
    }
}
