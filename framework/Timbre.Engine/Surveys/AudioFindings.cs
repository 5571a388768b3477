namespace Timbre.Engine;

/// <summary>What is wrong with the sound of recordings.</summary>
internal static class AudioFindings
{
    public static IEnumerable<Finding> Of(Survey survey, IReadOnlyList<SurveyedRecording> recordings)
    {
        var measured = recordings.Where(recording => recording.Measure is not null).ToList();
        var of = FormattableString.Invariant($"of {survey.Decoded} decoded recordings");
        return ((IEnumerable<Finding?>)
        [
            Duplicates(recordings, of),
            Found(
                FindingKind.Silence, measured.Where(recording => recording.Measure!.Rms < Thresholds.SilentRms),
                count => FormattableString.Invariant($"{count} {of} {Are(count)} silent (RMS below {20 * Math.Log10(Thresholds.SilentRms):F0} dB of full scale)."),
                "Listen to them, and leave out what holds no sound: take its row from the table or its file from the folder, or mark it in a column for data.filter."),
            Found(
                FindingKind.Clipping, measured.Where(recording => recording.Measure!.ClippedShare >= Thresholds.ClippedShare),
                count => FormattableString.Invariant($"{count} {of} {Are(count)} cut off at full scale in at least {Thresholds.ClippedShare:P1} of the samples; the worst in {measured.Max(recording => recording.Measure!.ClippedShare):P1}."),
                "Record them lower if you can; otherwise 'augment: [ clip: { min_percent: 0, max_percent: 5 } ]' makes the others like them, so that distortion does not tell the classes."),
            Found(
                FindingKind.Offset, measured.Where(HasOffset),
                count => FormattableString.Invariant($"{count} {of} {Have(count)} a constant offset, the largest of {measured.Max(recording => Math.Abs(recording.Measure!.Mean)):F3} of full scale."),
                "Keep the lowest frequencies out: f_min: 60 of the features' mel-spectrogram does."),
            Short(survey, recordings),
            Rates(survey, recordings),
            Channels(survey),
        ]).OfType<Finding>();
    }

    private static Finding? Duplicates(IEnumerable<SurveyedRecording> recordings, string of)
    {
        var copies = recordings.Where(recording => recording.Fingerprint is not null)
            .GroupBy(recording => recording.Fingerprint)
            .Where(group => group.Count() > 1)
            .ToList();
        var contradicting = copies.Count(group => group.Select(recording => recording.Recording.Label).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1);
        return Found(
            FindingKind.Duplicates, copies.SelectMany(group => group.Skip(1)),
            count => FormattableString.Invariant($"{count} {of} {Are(count)} {(count == 1 ? "an exact copy" : "exact copies")} of others")
                + (contradicting > 0 ? FormattableString.Invariant($"; in {contradicting} {(contradicting == 1 ? "case" : "cases")} the copies have different classes.") : "."),
            "Leave them out with data.duplicates: drop; kept, a copy in the test data is known by heart.");
    }

    private static bool HasOffset(SurveyedRecording recording) =>
        Math.Abs(recording.Measure!.Mean) >= Math.Max(Thresholds.Offset, recording.Measure.Rms / 10);

    private static Finding? Short(Survey survey, IEnumerable<SurveyedRecording> recordings)
    {
        var least = Math.Max(Thresholds.ShortSeconds, Thresholds.ShortShare * (survey.Seconds?.Median ?? 0));
        return Found(
            FindingKind.VeryShort, recordings.Where(recording => recording.Seconds < least),
            count => FormattableString.Invariant($"{count} of {survey.Recordings} recordings {Are(count)} shorter than {least:F2} s, the shortest {survey.Seconds!.Shortest:F3} s."),
            FormattableString.Invariant($"Leave them out with data.min_seconds: {least:F2}."));
    }

    private static Finding? Rates(Survey survey, IReadOnlyList<SurveyedRecording> recordings)
    {
        if (survey.SampleRates.Count < 2)
        {
            return null;
        }

        var usual = survey.SampleRates.MaxBy(pair => pair.Value).Key;
        var lowest = survey.SampleRates.Keys.Min();
        var shares = recordings.Where(recording => recording.Info is not null && recording.Recording.Label is not null)
            .GroupBy(recording => recording.Recording.Label!, StringComparer.Ordinal)
            .Select(group => (Label: group.Key, Share: group.Average(recording => recording.Info!.SampleRate == usual ? 1.0 : 0.0)))
            .OrderBy(pair => pair.Share)
            .ToList();
        var uneven = shares.Count > 1 && shares[^1].Share - shares[0].Share > Thresholds.RateShare
            ? FormattableString.Invariant($" Classes differ in it: {shares[^1].Share:P0} of '{shares[^1].Label}' and {shares[0].Share:P0} of '{shares[0].Label}' have {usual} Hz, so that the missing highs alone tell them apart.")
            : "";
        return Found(
            FindingKind.MixedRates, recordings.Where(recording => recording.Info is not null && recording.Info.SampleRate != usual),
            _ => $"Recordings have {survey.SampleRates.Count} rates: {string.Join(", ", survey.SampleRates.Select(pair => FormattableString.Invariant($"{pair.Value} have {pair.Key} Hz")))}.{uneven}",
            FormattableString.Invariant($"All are resampled to data.sample_rate; with data.sample_rate: {lowest} none has highs that others lack."));
    }

    private static Finding? Channels(Survey survey) => survey.Channels.Count < 2 ? null : new Finding(
        FindingKind.MixedChannels,
        survey.Channels.Values.Sum() - survey.Channels.Values.Max(),
        $"Recordings have {survey.Channels.Count} numbers of channels: {string.Join(", ", survey.Channels.Select(pair => FormattableString.Invariant($"{pair.Value} have {pair.Key}")))}.",
        "All are made mono by the mean of their channels; if one channel holds another microphone or nothing, write that channel alone to files first.");

    private static Finding? Found(FindingKind kind, IEnumerable<SurveyedRecording> concerned, Func<int, string> message, string remedy)
    {
        var all = concerned.ToList();
        return all.Count == 0 ? null : new Finding(kind, all.Count, message(all.Count), remedy) { Examples = FileFindings.Names(all) };
    }

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static string Have(int count) => count == 1 ? "has" : "have";
}
