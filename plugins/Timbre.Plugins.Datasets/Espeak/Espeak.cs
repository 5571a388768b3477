namespace Timbre.Plugins.Datasets;

/// <summary>Speaks a small labelled corpus with espeak-ng's female and male voices in several languages, once.</summary>
/// <example><code>
/// data:
///   source:
///     espeak: { speakers: 4, utterances: 1, languages: [en, de] }
///   labels: [female, male]
/// </code></example>
[Plugin("espeak")]
public sealed class Espeak(EspeakOptions options) : IDataSource
{
    // A header and 50 ms: espeak-ng writes 7 ms of silence, and no message, when a text holds nothing that it can speak.
    private const int ShortestBytes = 44 + (22050 * sizeof(short) / 20);

    /// <inheritdoc/>
    public IEnumerable<Recording> Read(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ReadAsync(context).GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyList<Recording>> ReadAsync(SourceContext context)
    {
        var version = await EspeakProgram.RunAsync(["--version"], context.Cancellation).ConfigureAwait(false);
        var folder = Path.Combine(context.CacheDirectory, "espeak");
        var utterances = Utterance.All(options)
            .Select(utterance => (Utterance: utterance, File: Path.Combine(folder, utterance.FileName(version))))
            .ToList();
        var missing = utterances.DistinctBy(pair => pair.File, StringComparer.Ordinal).Where(pair => !File.Exists(pair.File)).ToList();
        if (missing.Count > 0)
        {
            Directory.CreateDirectory(folder);
            await SpeakAllAsync(missing, context).ConfigureAwait(false);
        }

        return [.. utterances.Select(pair => new Recording
        {
            Path = pair.File,
            Label = pair.Utterance.Label,
            Group = pair.Utterance.Voice,
            Columns = new Dictionary<string, string> { ["language"] = pair.Utterance.Language, ["text"] = pair.Utterance.Text },
        })];
    }

    private static async Task SpeakAllAsync(List<(Utterance Utterance, string File)> missing, SourceContext context)
    {
        await RequireVoicesAsync([.. missing.Select(pair => pair.Utterance.Voice).Distinct()], context.Cancellation).ConfigureAwait(false);
        var done = 0;
        await Parallel.ForEachAsync(missing, context.Cancellation, async (pair, cancellation) =>
        {
            await SpeakAsync(pair.Utterance, pair.File, cancellation).ConfigureAwait(false);
            context.Progress?.Report((Interlocked.Increment(ref done), missing.Count));
        }).ConfigureAwait(false);
    }

    // espeak-ng speaks with its default voice when a variant is unknown, and does not say so.
    private static async Task RequireVoicesAsync(IReadOnlyList<string> voices, CancellationToken cancellation)
    {
        var listing = await EspeakProgram.RunAsync(["--voices=variant"], cancellation).ConfigureAwait(false);
        var present = listing.Split('\n')
            .Select(line => line.Split("!v/", 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => parts[1].Trim())
            .ToHashSet(StringComparer.Ordinal);
        var absent = voices.Where(voice => !present.Contains(voice)).ToList();
        if (absent.Count > 0)
        {
            throw new StageException(
                $"This espeak-ng lacks the voices {string.Join(", ", absent)}; "
                + "install its voices (on Debian and Ubuntu: apt-get install espeak-ng-data), or ask for fewer speakers.");
        }
    }

    private static async Task SpeakAsync(Utterance utterance, string file, CancellationToken cancellation)
    {
        var part = FormattableString.Invariant($"{file}.{Environment.ProcessId}.part");
        try
        {
            await EspeakProgram.RunAsync(utterance.Arguments(part), cancellation).ConfigureAwait(false);
            if (!File.Exists(part) || new FileInfo(part).Length < ShortestBytes)
            {
                throw new StageException(
                    $"espeak-ng made no sound of '{utterance.Text}' with the voice {utterance.Language}+{utterance.Voice}; give other texts.");
            }

            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
