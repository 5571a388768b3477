namespace Timbre.Plugins.Datasets;

/// <summary>Recordings whose file names say who speaks, what, and how, as in FSDD, EMO-DB, RAVDESS and many small corpora.</summary>
/// <remarks>Every field becomes a column, in its words where it has some. For names that this cannot describe, <c>folder</c> takes a regular expression.</remarks>
/// <example><code>
/// data:
///   source:
///     file-name: { root: tones, pattern: "{label}_{speaker}_{take}.wav", label: label, group: speaker }
/// </code></example>
[Plugin("file-name")]
[RecognisedBy(typeof(FileNameLayout))]
public sealed class FileName(FileNameOptions options) : IDataSource
{
    /// <inheritdoc/>
    public IEnumerable<Recording> Read(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var root = context.Resolve(options.Root);
        var template = new NameTemplate(options.Pattern);
        var files = AudioTree.Find(root, options.Extensions, context.Cancellation);
        var matches = files.Select(file => (file, fields: template.Match(file))).ToList();
        var unmatched = matches.Where(pair => pair.fields is null).Select(pair => pair.file).ToList();
        return unmatched.Count == 0 || options.Unmatched == Unmatched.Skip
            ? matches.Where(pair => pair.fields is not null).Select(pair => Recording(Path.Combine(root, pair.file), pair.file, pair.fields!))
            : throw new StageException(FormattableString.Invariant(
                $"The pattern {options.Pattern} does not match {unmatched.Count} of {files.Count} audio files in {options.Root}, the first of them {unmatched[0]}; ")
                + "change it, or leave such files out with 'unmatched: skip'.");
    }

    private Recording Recording(string path, string file, Dictionary<string, string> codes)
    {
        var fields = new Dictionary<string, string>(codes, StringComparer.Ordinal);
        foreach (var (field, words) in options.Fields)
        {
            var code = codes[words.From ?? field];
            fields[field] = words.Map.TryGetValue(code, out var word) ? word : throw new StageException(
                $"{file}: the field '{words.From ?? field}' is '{code}', for which 'fields: {field}' has no word; it has {string.Join(", ", words.Map.Keys)}.");
        }

        return new Recording
        {
            Path = path,
            Label = fields[options.Label],
            Group = options.Group is { } group ? fields[group] : null,
            Split = options.Split is { } split ? fields[split] : null,
            Columns = fields,
        };
    }
}
