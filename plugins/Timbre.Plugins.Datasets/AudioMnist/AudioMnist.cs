using System.Text.Json;

namespace Timbre.Plugins.Datasets;

/// <summary>The AudioMNIST corpus: <c>data/speaker/digit_speaker_take.wav</c>, with the speakers' gender, age and accent in audioMNIST_meta.txt.</summary>
/// <remarks>
/// Groups are speakers. Columns: speaker, digit, take, and all that the corpus says of the speaker (gender, age, accent, native_speaker, origin, …).
/// Source of the layout: Becker et al., "Interpreting and Explaining Deep Neural Networks for Classification of Audio Signals", 2018, and its repository.
/// </remarks>
/// <example><code>
/// data:
///   source:
///     audiomnist: { root: AudioMNIST, label: gender }
///   labels: [female, male]
/// </code></example>
[Plugin("audiomnist")]
[RecognisedBy(typeof(AudioMnistLayout))]
public sealed class AudioMnist(AudioMnistOptions options) : IDataSource
{
    internal const string Meta = "audioMNIST_meta.txt";
    private static readonly NameTemplate Names = new("{speaker}/{digit:1}_{again}_{take}.wav");

    /// <inheritdoc/>
    public IEnumerable<Recording> Read(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var root = context.Resolve(options.Root);
        var data = new[] { root, Path.Combine(root, "data") }.FirstOrDefault(folder => File.Exists(Path.Combine(folder, Meta)))
            ?? throw new StageException($"There is no {Meta} in {options.Root} or its folder 'data'; the option 'root' names the folder that holds it.");
        var speakers = ReadSpeakers(Path.Combine(data, Meta));
        return [.. AudioTree.Find(data, ["wav"], context.Cancellation).Select(file => Recording(data, file, speakers))];
    }

    private Recording Recording(string data, string file, Dictionary<string, Dictionary<string, string>> speakers)
    {
        if (Names.Match(file) is not { } fields || fields["speaker"] != fields["again"])
        {
            throw new StageException($"{file} is not named as recordings of AudioMNIST are: <speaker>/<digit>_<speaker>_<take>.wav.");
        }

        var speaker = fields["speaker"];
        if (!speakers.TryGetValue(speaker, out var about))
        {
            throw new StageException($"{file}: {Meta} has no speaker {speaker}; take that file from the same corpus.");
        }

        var columns = new Dictionary<string, string>(about) { ["speaker"] = speaker, ["digit"] = fields["digit"], ["take"] = fields["take"] };
        return new Recording
        {
            Path = Path.Combine(data, file),
            Label = columns.GetValueOrDefault(options.Label.ToString().ToLowerInvariant()),
            Group = speaker,
            Columns = columns,
        };
    }

    private static Dictionary<string, Dictionary<string, string>> ReadSpeakers(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var speakers = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, JsonElement>>>(stream)!;
            return speakers.ToDictionary(
                pair => pair.Key,
                pair => pair.Value.ToDictionary(about => about.Key.Replace(' ', '_'), about => about.Value.ToString(), StringComparer.Ordinal),
                StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StageException($"{path} cannot be read as the JSON of speakers: {failure.Message}", failure);
        }
    }
}
