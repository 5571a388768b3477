namespace Timbre.Engine;

/// <summary>What is wrong with files.</summary>
internal static class FileFindings
{
    public static IEnumerable<Finding> Of(FoundLayout found, IReadOnlyList<SurveyedRecording> recordings)
    {
        var missing = recordings.Where(recording => recording.IsMissing).ToList();
        if (missing.Count > 0)
        {
            yield return new Finding(
                FindingKind.Missing,
                missing.Count,
                FormattableString.Invariant($"{missing.Count} of {recordings.Count} listed files {(missing.Count == 1 ? "does" : "do")} not exist."),
                "Add them, or leave them out with data.unreadable: { policy: skip }.")
            {
                Examples = Names(missing),
            };
        }

        var unreadable = recordings.Where(recording => recording.Refusal is not null).ToList();
        if (unreadable.Count > 0)
        {
            yield return new Finding(
                FindingKind.Unreadable,
                unreadable.Count,
                FormattableString.Invariant($"{unreadable.Count} of {recordings.Count} files cannot be read; the first: {unreadable[0].Refusal}"),
                "Repair them, or leave them out with data.unreadable: { policy: skip }.")
            {
                Examples = Names(unreadable),
            };
        }

        foreach (var table in found.UnusedTables)
        {
            var name = Path.GetFileName(table.File);
            yield return new Finding(
                FindingKind.UnusedTable,
                1,
                $"The table {name} lies in the folder and was not used" + (table.Refusal is { } refusal ? $": {refusal}" : "."),
                table.Refusal is null
                    ? $"If it lists the recordings, with speakers or other classes, name it: 'timbre init {Path.Combine(Path.GetFileName(found.Folder), name)}'."
                    : $"If it lists the recordings, mend it, and name it: 'timbre init {Path.Combine(Path.GetFileName(found.Folder), name)}'.");
        }

        var listed = recordings.Select(recording => recording.Recording.Path).ToHashSet(StringComparer.Ordinal);
        var unlisted = recordings[0].Recording.Features is null ? found.AudioFiles.Where(file => !listed.Contains(file)).ToList() : [];
        if (unlisted.Count > 0)
        {
            yield return new Finding(
                FindingKind.Unlisted,
                unlisted.Count,
                FormattableString.Invariant($"{unlisted.Count} audio {(unlisted.Count == 1 ? "file lies" : "files lie")} in the folder and {(unlisted.Count == 1 ? "is" : "are")} not listed, and so not used."),
                "Add them to the table, or move them where the others are, if they belong to the corpus; data.source says what is listed.")
            {
                Examples = [.. unlisted.Take(Thresholds.Examples)],
            };
        }
    }

    /// <summary>The first few by name.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<SurveyedRecording> recordings) =>
        [.. recordings.Take(Thresholds.Examples).Select(recording => recording.Recording.Name)];
}
