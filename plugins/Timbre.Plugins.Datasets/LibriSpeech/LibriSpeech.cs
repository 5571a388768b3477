namespace Timbre.Plugins.Datasets;

/// <summary>The LibriSpeech corpus: folders <c>subset/speaker/chapter/*.flac</c>, with the speakers' sex in SPEAKERS.TXT.</summary>
/// <remarks>
/// Groups are speakers; the part is that of the subset's name: train-… is train, dev-… validation, test-… test. Columns: speaker, sex, subset, chapter, name.
/// Source of the layout: Panayotov et al., "Librispeech: an ASR corpus based on public domain audio books", 2015, and the corpus's README.
/// </remarks>
/// <example><code>
/// data:
///   source:
///     librispeech: { root: LibriSpeech, subsets: [train-clean-100, dev-clean], label: sex }
///   labels: [female, male]
/// </code></example>
[Plugin("librispeech")]
[RecognisedBy(typeof(LibriSpeechLayout))]
public sealed class LibriSpeech(LibriSpeechOptions options) : IDataSource
{
    /// <inheritdoc/>
    public IEnumerable<Recording> Read(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var root = context.Resolve(options.Root);
        var speakers = LibriSpeechSpeaker.ReadAll(Path.Combine(root, LibriSpeechSpeaker.FileName));
        return [.. Subsets(root).SelectMany(subset => AudioTree.Find(Path.Combine(root, subset), ["flac"], context.Cancellation)
            .Select(file => Recording(Path.Combine(root, subset, file), $"{subset}/{file}", subset, speakers)))];
    }

    private IReadOnlyList<string> Subsets(string root)
    {
        var present = Directory.EnumerateDirectories(root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal).ToList();
        if (options.Subsets.Count == 0)
        {
            return [.. present.Where(name => Part(name) is not null)];
        }

        return options.Subsets.FirstOrDefault(subset => !present.Contains(subset)) is { } missing
            ? throw new StageException($"There is no subset '{missing}' in {options.Root}, which the option 'subsets' names; there are {string.Join(", ", present)}.")
            : options.Subsets;
    }

    private Recording Recording(string path, string shown, string subset, IReadOnlyDictionary<string, LibriSpeechSpeaker> speakers)
    {
        if (shown.Split('/') is not [_, var number, var chapter, _])
        {
            throw new StageException($"{shown} is not in a folder of speaker and chapter; recordings of LibriSpeech are {subset}/<speaker>/<chapter>/<name>.flac.");
        }

        if (!speakers.TryGetValue(number, out var speaker))
        {
            throw new StageException($"{shown}: {LibriSpeechSpeaker.FileName} has no speaker {number}; take that file from the same corpus.");
        }

        return new Recording
        {
            Path = path,
            Label = options.Label == LibriSpeechLabel.Sex ? speaker.Sex : number,
            Group = number,
            Split = Part(subset),
            Columns = new Dictionary<string, string>
            {
                ["speaker"] = number, ["sex"] = speaker.Sex, ["subset"] = subset, ["chapter"] = chapter, ["name"] = speaker.Name,
            },
        };
    }

    private static string? Part(string subset) => subset.Split('-')[0] switch
    {
        "train" => "train",
        "dev" => "validation",
        "test" => "test",
        _ => null,
    };
}
