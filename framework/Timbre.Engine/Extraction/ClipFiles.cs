using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>Writes clips as audio files, with a table of them.</summary>
internal static class ClipFiles
{
    private const string Manifest = "manifest.csv";

    /// <summary>Writes all items, each cut to its valid length.</summary>
    /// <param name="items">The clips.</param>
    /// <param name="samples">Their recordings, for the columns of the table.</param>
    /// <param name="labels">The names of the classes.</param>
    /// <param name="shape">The shape of every clip.</param>
    /// <param name="options">Where and how.</param>
    public static ExtractResult Write(
        IEnumerable<ExtractedItem> items, IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, SignalShape shape, ExtractOptions options)
    {
        var (format, extension) = options.Format == ExtractFormat.Flac ? (AudioFormat.Flac24, "flac") : (AudioFormat.WavFloat, "wav");
        var manifest = Path.Combine(options.OutputDirectory, Manifest);
        using var table = new ExtractedTable(manifest, samples, labels, hasPaths: true, []);
        var written = new List<(ExtractedItem Item, string File)>();
        foreach (var item in items)
        {
            var folder = item.Part.ToString().ToLowerInvariant();
            Directory.CreateDirectory(Path.Combine(options.OutputDirectory, folder));
            // Recordings of two folders may have one name.
            var name = FormattableString.Invariant($"{folder}/{item.Sample.Index:D6}-{Path.GetFileNameWithoutExtension(item.Sample.Recording.Path)}.{extension}");
            AudioWriter.Write(Path.Combine(options.OutputDirectory, name), item.Values.Span[..(int)item.Length], (int)shape.Rate, format);
            written.Add((item with { Values = default }, name));
        }

        // Training clips come in the order of an epoch; the table is in that of the corpus.
        foreach (var ((item, file), index) in written.OrderBy(pair => pair.Item.Sample.Index).Select((pair, index) => (pair, index)))
        {
            table.Write(index, item, file, []);
        }

        return new ExtractResult(written.Count, manifest, shape, $"manifest: {{ file: {Flow.Scalar(manifest)}, path: path, label: label, group: group, split: split }}");
    }
}
