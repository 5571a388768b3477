using Timbre.Audio;

namespace Timbre.Plugins.Datasets;

/// <summary>Recognises a table with a column of audio files that exist.</summary>
internal sealed class ManifestLayout : ILayoutRecogniser
{
    // Where corpora keep audio beside their tables.
    private static readonly string[] Folders = ["", "audio", "wav", "wavs", "clips", "data", "recordings"];

    public RecognisedLayout? Recognise(LayoutQuery query) => TableSample.Of(query)
        .Select(found => (found.File, found.Table, Paths: Paths(found.File, found.Table)))
        .Where(found => found.Paths is not null)
        .OrderByDescending(found => found.Table.Rows.Count)
        .Select(found => Layout(query, found.File, found.Table, found.Paths!))
        .FirstOrDefault(layout => layout is not null);

    private static RecognisedLayout? Layout(LayoutQuery query, string file, TableSample table, PathColumn paths)
    {
        var guess = ColumnGuess.Of(table, paths.Column);
        var name = Path.GetFileName(file);
        if (guess.Labels.Count == 0 && query.Label is null)
        {
            return query.File is null ? null : throw new StageException(
                $"{name} lists audio files in its column '{paths.Column}', and no other column has from two classes on that repeat; its columns are {string.Join(", ", table.Columns)}. "
                + "Add a column with the class of each recording, or name one with --label.");
        }

        var choice = LabelChoice.Of(guess.Labels, query.Label, name, guess.Others);
        List<LayoutOption> options = [new("file", new LayoutPath(file)), new("path", paths.Column), new("label", choice.Label), .. guess.Options(choice.Label)];
        if (paths.Root is { } root)
        {
            options.Add(new LayoutOption("root", new LayoutPath(root)));
        }

        return new RecognisedLayout
        {
            Evidence = LayoutEvidence.Table,
            Reason = $"The column '{paths.Column}' of {name} names audio files; the others were taken by their names and values: {guess.Words(choice.Label)}.",
            Options = options,
            Label = choice.Label,
            Alternatives = choice.Alternatives,
        };
    }

    private static PathColumn? Paths(string file, TableSample table)
    {
        var folder = Path.GetDirectoryName(file)!;
        foreach (var column in table.Columns)
        {
            // Some rows tell; a file that is missing among them is for the survey.
            var values = table.Values(column).Take(200).ToList();
            if (values.Count == 0 || values.Count(IsAudio) * 2 < values.Count)
            {
                continue;
            }

            foreach (var below in Folders)
            {
                var root = Path.Combine(folder, below);
                if (values.Exists(value => IsAudio(value) && File.Exists(Path.GetFullPath(value, root))))
                {
                    return new PathColumn(column, below.Length == 0 ? null : root);
                }
            }
        }

        return null;
    }

    private static bool IsAudio(string value) => AudioFile.Extensions.Contains(Path.GetExtension(value).TrimStart('.').ToLowerInvariant());

    private sealed record PathColumn(string Column, string? Root);
}
