namespace Timbre.Plugins.Datasets;

/// <summary>Mozilla Common Voice: tables in TSV or CSV, clips in MP3, with what speakers say about themselves.</summary>
/// <remarks>
/// Groups are the column client_id, where there is one; the part is that of the table's name (train, dev, test), none for validated and other. All columns are kept,
/// and the column table. Values of gender in newer releases are given in the words of older ones: male_masculine is male, female_feminine is female.
/// </remarks>
/// <example><code>
/// data:
///   source:
///     common-voice: { root: cv-corpus/en, tables: [validated], label: gender }
///   labels: [female, male]
///   filter: { label: [female, male] }
/// </code></example>
[Plugin("common-voice")]
[RecognisedBy(typeof(CommonVoiceLayout))]
public sealed class CommonVoice(CommonVoiceOptions options) : IDataSource
{
    private const string Speaker = "client_id";
    private static readonly string[] PathColumns = ["path", "filename"];

    /// <inheritdoc/>
    public IEnumerable<Recording> Read(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var root = context.Resolve(options.Root);
        var clips = options.Clips is { } named ? Path.GetFullPath(named, root) : Path.Combine(root, "clips");
        if (options.Clips is null && !Directory.Exists(clips))
        {
            clips = root;
        }

        return [.. options.Tables
            .SelectMany(table => ReadTable(root, table, clips))
            .Where(recording => recording.Label is not null || !options.LabelledOnly)
            .DistinctBy(recording => recording.Path, StringComparer.Ordinal)];
    }

    private IEnumerable<Recording> ReadTable(string root, string table, string clips)
    {
        var file = new[] { ".tsv", ".csv" }.Select(extension => Path.Combine(root, table + extension)).FirstOrDefault(File.Exists);
        if (file is null)
        {
            var present = Directory.EnumerateFiles(root).Where(path => Path.GetExtension(path) is ".tsv" or ".csv")
                .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
            throw new StageException($"There is no table '{table}' in {options.Root}, which the option 'tables' names; there are {string.Join(", ", present)}.");
        }

        return TableFile.Read(file, Path.GetFileName(file), null, columns =>
        {
            var path = PathColumns.FirstOrDefault(columns.Names.Contains)
                ?? throw new StageException($"{Path.GetFileName(file)} has no column 'path' or 'filename'; its columns are {string.Join(", ", columns.Names)}.");
            columns.Require(nameof(options.Label), options.Label);
            return row => Recording(row, table, clips, path);
        }, quotes: Path.GetExtension(file) == ".csv");
    }

    private Recording Recording(TableRow row, string table, string clips, string pathColumn)
    {
        var name = row[pathColumn] ?? throw new StageException($"{row.Origin}: the column '{pathColumn}' is empty; every row names a clip.");
        var path = Path.GetFullPath(Path.HasExtension(name) ? name : name + ".mp3", clips);
        var columns = row.Values.Where(pair => pair.Key != pathColumn)
            .ToDictionary(pair => pair.Key, pair => pair.Key == "gender" ? Gender(pair.Value) : pair.Value, StringComparer.Ordinal);
        columns["table"] = table;
        return new Recording
        {
            Path = path,
            Label = columns.GetValueOrDefault(options.Label) is { Length: > 0 } label ? label : null,
            Group = row[Speaker],
            Split = Part(table),
            Columns = columns,
            Origin = row.Origin,
        };
    }

    private static string Gender(string written) => written switch
    {
        "male_masculine" => "male",
        "female_feminine" => "female",
        _ => written,
    };

    // Tables of older releases are called cv-valid-train and the like.
    private static string? Part(string table) => table.Split('-')[^1] switch
    {
        "train" => "train",
        "dev" => "validation",
        "test" => "test",
        _ => null,
    };
}
