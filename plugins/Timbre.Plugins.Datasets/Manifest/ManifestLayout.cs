namespace Timbre.Plugins.Datasets;

/// <summary>Recognises a table with a column of audio files that exist, or a table for each part of a corpus.</summary>
internal sealed class ManifestLayout : ILayoutRecogniser
{
    public RecognisedLayout? Recognise(LayoutQuery query)
    {
        var tables = TableSample.Of(query).Select(found => Read(query, found.File, found.Table)).OfType<AudioTable>().OrderByDescending(found => found.Table.Rows.Count).ToList();
        return PartTables.Of(tables) is { } parts && parts.Sum(part => part.Table.Table.Rows.Count) >= tables[0].Table.Rows.Count && OfParts(query, parts) is { } divided
            ? divided
            : tables.Select(table => OfTable(query, table)).FirstOrDefault(layout => layout is not null);
    }

    private static AudioTable? Read(LayoutQuery query, string file, TableSample table)
    {
        try
        {
            return PathColumn.Of(file, table, query.Path) is { } paths ? new AudioTable(file, table, paths) : null;
        }
        // A table that nobody named may be of something else.
        catch (StageException) when (query.File is null)
        {
            return null;
        }
    }

    private static RecognisedLayout? OfTable(LayoutQuery query, AudioTable found)
    {
        var (table, paths) = (found.Table, found.Paths);
        var guess = ColumnGuess.Of(table, paths.Column, query, found.Name);
        if (guess.Labels.Count == 0 && query.Label is null)
        {
            return query.File is null ? null : throw new StageException(
                $"{found.Name} lists audio files in its column '{paths.Column}', and no other column has from two classes on that repeat; its columns are {string.Join(", ", table.Columns)}. "
                + "Add a column with the class of each recording, or name one with --label.");
        }

        var choice = LabelChoice.Of(guess.Labels, query.Label, found.Name, guess.Others);
        return Layout(table, paths, guess, choice) with
        {
            Evidence = query.File is not null || ListsMost(query, [found]) ? LayoutEvidence.Table : LayoutEvidence.PartialTable,
            Reason = $"The column '{paths.Column}' of {found.Name} names audio files; the others were taken by their names and values: {guess.Words(choice.Label)}.",
            Options = Options(found, guess, choice.Label),
        };
    }

    private static RecognisedLayout? OfParts(LayoutQuery query, IReadOnlyList<(string Part, AudioTable Table)> parts)
    {
        var first = parts[0].Table;
        var all = first.Table with { Rows = [.. parts.SelectMany(part => part.Table.Table.Rows)] };
        var names = string.Join(", ", parts.Select(part => part.Table.Name));
        var guess = ColumnGuess.Of(all, first.Paths.Column, query, names);
        if (guess.Labels.Count == 0 && query.Label is null)
        {
            return null;
        }

        var choice = LabelChoice.Of(guess.Labels, query.Label, names, guess.Others);
        var sources = parts.Select(part => Options(part.Table, guess, choice.Label, part.Part)).ToList();
        return Layout(all, first.Paths, guess, choice) with
        {
            Evidence = ListsMost(query, [.. parts.Select(part => part.Table)]) ? LayoutEvidence.Table : LayoutEvidence.PartialTable,
            Reason = $"The tables {names} have the same columns, and their names are those of a corpus's own parts; the column '{first.Paths.Column}' names audio files, "
                + $"and the others were taken by their names and values: {guess.Words(choice.Label)}.",
            Options = sources[0],
            Further = [.. sources.Skip(1)],
        };
    }

    private static RecognisedLayout Layout(TableSample table, PathColumn paths, ColumnGuess guess, LabelChoice choice)
    {
        IReadOnlyList<PossibleGroup> possible =
            guess.Group is null || guess.Group == choice.Label ? SpeakerGuess.Of(table, choice.Label, paths.Column, guess.Split) : [];
        return new RecognisedLayout
        {
            Evidence = LayoutEvidence.Table,
            Reason = "",
            Options = [],
            Label = choice.Label,
            Alternatives = [.. choice.Alternatives.Except(possible.Select(column => column.Name), StringComparer.Ordinal)],
            PossibleGroups = possible,
        };
    }

    private static List<LayoutOption> Options(AudioTable found, ColumnGuess guess, string label, string? part = null) =>
    [
        new("file", new LayoutPath(found.File)),
        new("path", found.Paths.Column),
        new("label", label),
        .. guess.Options(label),
        .. part is not null && guess.Split is null ? [new LayoutOption("part", part)] : Array.Empty<LayoutOption>(),
        .. found.Paths.Root is { } root ? [new LayoutOption("root", new LayoutPath(root))] : Array.Empty<LayoutOption>(),
        .. found.Table.DelimiterOption,
    ];

    // A list of a few of a folder's files is none of the folder.
    private static bool ListsMost(LayoutQuery query, IReadOnlyList<AudioTable> tables) =>
        tables.All(found => found.Paths.Share >= 0.5) && tables.Sum(found => found.Paths.Share * found.Table.Rows.Count) * 2 >= query.AudioFiles.Count;
}
