using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>Reads the headers of all recordings and decodes as many as the limits allow.</summary>
public static class Surveyor
{
    /// <summary>Surveys a layout.</summary>
    /// <exception cref="AudioLibraryException">libsndfile is not installed.</exception>
    /// <exception cref="OperationCanceledException">The survey was ended early.</exception>
    public static Survey Survey(FoundLayout found, SurveyOptions options, IProgress<EngineEvent>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(options);
        var spellings = Spellings(found.Recordings);
        var listed = found.Recordings
            .Select(recording => new SurveyedRecording(recording with { Label = recording.Label is { } label ? spellings.GetValueOrDefault(label, label) : null }))
            .ToList();
        var headed = Pass(listed, DataPhase.Reading, Header, options.Workers, progress, cancellation);
        var chosen = Chosen(headed, options);
        var read = Pass([.. chosen.Select(i => headed[i])], DataPhase.Decoding, Content, options.Workers, progress, cancellation);
        foreach (var (place, recording) in chosen.Zip(read))
        {
            headed[place] = recording;
        }

        return Summary(found, headed, spellings, chosen.Count < headed.Count(recording => recording.IsUsable));
    }

    private static Survey Summary(FoundLayout found, SurveyedRecording[] recordings, Dictionary<string, string> spellings, bool isSampled)
    {
        var labelled = recordings.Where(recording => recording.Recording.Label is not null).ToList();
        var grouped = recordings.Where(recording => recording.Recording.Group is not null).ToList();
        var survey = new Survey
        {
            Folder = found.Folder,
            Source = found.Source,
            Evidence = found.Layout.Evidence,
            Reason = found.Layout.Reason,
            Label = found.Layout.Label,
            Alternatives = found.Layout.Alternatives,
            PossibleGroups = found.Layout.PossibleGroups,
            Recordings = recordings.Length,
            Unlabelled = recordings.Length - labelled.Count,
            WithoutGroup = recordings.Length - grouped.Count,
            Classes = [.. labelled.Where(recording => recording.IsUsable)
                .GroupBy(recording => recording.Recording.Label!, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new SurveyedClass(group.Key, group.Count(), Distinct(group, recording => recording.Group)))],
            Spellings = spellings,
            Groups = [.. grouped.Where(recording => recording.IsUsable)
                .GroupBy(recording => recording.Recording.Group!, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new SurveyedGroup(group.Key, group.Count(), Distinct(group, recording => recording.Label)))],
            Parts = Counts(recordings.Select(recording => recording.Recording.Split).OfType<string>()),
            SampleRates = Counts(recordings.Where(recording => recording.Info is not null).Select(recording => recording.Info!.SampleRate)),
            Channels = Counts(recordings.Where(recording => recording.Info is not null).Select(recording => recording.Info!.Channels)),
            Seconds = Lengths([.. recordings.Select(recording => recording.Seconds).OfType<double>().Order()]),
            ItemShape = recordings[0].Recording.Features?.Shape.Dimensions,
            Decoded = recordings.Count(recording => recording.Fingerprint is not null),
            Unusable = recordings.Count(recording => !recording.IsUsable),
            IsSampled = isSampled,
            Findings = [],
        };
        return survey with
        {
            Findings = [.. FileFindings.Of(found, recordings)
                .Concat(ClassFindings.Of(survey, recordings))
                .Concat(AudioFindings.Of(survey, recordings))
                .OrderBy(finding => finding.Kind)],
        };
    }

    private static Dictionary<string, string> Spellings(IEnumerable<Recording> recordings) => recordings
        .Select(recording => recording.Label)
        .OfType<string>()
        .GroupBy(label => label.Trim().ToUpperInvariant(), StringComparer.Ordinal)
        .Select(same => same.GroupBy(label => label, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToList())
        .SelectMany(spelt => spelt.Skip(1).Select(label => (label, Usual: spelt[0])))
        .ToDictionary(pair => pair.label, pair => pair.Usual, StringComparer.Ordinal);

    private static SurveyedRecording Header(SurveyedRecording recording)
    {
        if (recording.Recording.Features is not null)
        {
            return recording;
        }

        try
        {
            return recording with { Info = AudioFile.ReadInfo(recording.Recording.Path) };
        }
        catch (AudioException refusal)
        {
            return refusal.Reason == AudioFailure.Missing ? recording with { IsMissing = true } : recording with { Refusal = refusal.Message };
        }
    }

    private static SurveyedRecording Content(SurveyedRecording recording)
    {
        try
        {
            if (recording.Recording.Features is { } features)
            {
                var hash = SHA256.HashData(MemoryMarshal.AsBytes<float>(features.Read()));
                return recording with { Fingerprint = MemoryMarshal.Read<UInt128>(hash) };
            }

            var measure = AudioMeasure.Of(recording.Recording.Path);
            return recording with { Measure = measure, Fingerprint = measure.Fingerprint };
        }
        catch (Exception refusal) when (refusal is AudioException or InvalidDataException or IOException)
        {
            return recording with { Refusal = refusal.Message };
        }
    }

    private static List<int> Chosen(SurveyedRecording[] recordings, SurveyOptions options)
    {
        List<int> usable = [.. Enumerable.Range(0, recordings.Length).Where(i => recordings[i].IsUsable)];
        var left = options.MostSeconds;
        return [.. new RandomStream(0, 0, 0, RandomStages.Survey).Permutation(usable.Count)
            .Take(options.MostRecordings)
            .Select(place => usable[place])
            .TakeWhile(i => (left -= recordings[i].Seconds ?? 0) >= 0)
            .Order()];
    }

    private static SurveyedRecording[] Pass(
        List<SurveyedRecording> recordings,
        DataPhase phase,
        Func<SurveyedRecording, SurveyedRecording> look,
        int workers,
        IProgress<EngineEvent>? progress,
        CancellationToken cancellation)
    {
        var seen = new SurveyedRecording[recordings.Count];
        var telling = new Lock();
        var (done, seconds) = (0, 0.0);
        // One file at a time to each thread, since lengths differ; a batch of them would leave the others idle at the end.
        var queue = Partitioner.Create(Enumerable.Range(0, seen.Length), EnumerablePartitionerOptions.NoBuffering);
        try
        {
            Parallel.ForEach(queue, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation }, i =>
            {
                seen[i] = look(recordings[i]);
                lock (telling)
                {
                    seconds += seen[i].Measure?.Seconds ?? 0;
                    progress?.Report(new DataPrepared(new DataProgress(phase, ++done, seen.Length, seconds)));
                }
            });
        }
        catch (AggregateException failures) when (failures.InnerException is AudioLibraryException missing)
        {
            throw missing;
        }

        return seen;
    }

    private static SurveyedLengths? Lengths(List<double> seconds) => seconds.Count == 0 ? null
        : new SurveyedLengths(seconds[0], Quantile(seconds, 0.1), Quantile(seconds, 0.5), Quantile(seconds, 0.9), seconds[^1], seconds.Sum());

    // The smallest value that at least this share does not exceed.
    private static double Quantile(List<double> ordered, double share) => ordered[Math.Max((int)Math.Ceiling(share * ordered.Count) - 1, 0)];

    private static int Distinct(IEnumerable<SurveyedRecording> recordings, Func<Recording, string?> value) =>
        recordings.Select(recording => value(recording.Recording)).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private static SortedDictionary<T, int> Counts<T>(IEnumerable<T> values)
        where T : notnull => new(values.GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count()));
}
