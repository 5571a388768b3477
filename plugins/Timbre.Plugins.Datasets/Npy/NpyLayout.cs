using System.Globalization;

namespace Timbre.Plugins.Datasets;

/// <summary>Recognises arrays with a table of their items: a column of .npy files, or one .npy file beside a table with as many rows as it has items.</summary>
internal sealed class NpyLayout : ILayoutRecogniser
{
    private const string Extension = ".npy";

    public RecognisedLayout? Recognise(LayoutQuery query) =>
        TableSample.Of(query).Select(found => OfFiles(query, found.File, found.Table) ?? OfArray(query, found.File, found.Table)).FirstOrDefault(layout => layout is not null);

    private static RecognisedLayout? OfFiles(LayoutQuery query, string file, TableSample table)
    {
        var folder = Path.GetDirectoryName(file)!;
        var column = table.Columns.FirstOrDefault(name => table.Values(name).Take(200).ToList() is { Count: > 0 } values
            && values.TrueForAll(value => value.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            && values.Exists(value => File.Exists(Path.GetFullPath(value, folder))));
        return column is null ? null : Layout(
            query, file, table, column, $"The column '{column}' of {Path.GetFileName(file)} names arrays", new LayoutOption("path", column));
    }

    private static RecognisedLayout? OfArray(LayoutQuery query, string file, TableSample table)
    {
        var name = Path.GetFileName(file);
        foreach (var path in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*" + Extension).Order(StringComparer.Ordinal))
        {
            var array = ArrayFile.Open(path, Path.GetFileName(path));
            if (array.Shape is not [var items, _, ..])
            {
                continue;
            }

            var index = table.Columns.FirstOrDefault(column => IsPlace(column, table, items));
            if (index is null && items != table.Rows.Count)
            {
                continue;
            }

            List<LayoutOption> options = [new("file", new LayoutPath(path))];
            if (index is not null)
            {
                options.Add(new LayoutOption("index", index));
            }

            return Layout(query, file, table, index, FormattableString.Invariant($"{Path.GetFileName(path)} holds {items} items and {name} has {table.Rows.Count} rows"), [.. options]);
        }

        return null;
    }

    private static RecognisedLayout? Layout(LayoutQuery query, string file, TableSample table, string? place, string seen, params IEnumerable<LayoutOption> options)
    {
        var guess = ColumnGuess.Of(table, place, query, Path.GetFileName(file));
        if (guess.Labels.Count == 0 && query.Label is null)
        {
            return null;
        }

        var choice = LabelChoice.Of(guess.Labels, query.Label, Path.GetFileName(file), guess.Others);
        return new RecognisedLayout
        {
            Evidence = LayoutEvidence.Table,
            Reason = $"{seen}; the columns were taken by their names and values: {guess.Words(choice.Label)}.",
            Options = [new("manifest", new LayoutPath(file)), .. options, new("label", choice.Label), .. guess.Options(choice.Label), .. table.DelimiterOption],
            Label = choice.Label,
            Alternatives = choice.Alternatives,
            PossibleGroups = guess.Group is null || guess.Group == choice.Label ? SpeakerGuess.Of(table, choice.Label, place, guess.Split) : [],
        };
    }

    // Places are all different, and go from 0 to the last item at most.
    private static bool IsPlace(string column, TableSample table, long items)
    {
        if (!column.Contains("index", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var values = table.Values(column).ToList();
        return values.Count == table.Rows.Count
            && values.TrueForAll(value => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < items)
            && values.Distinct(StringComparer.Ordinal).Count() == values.Count;
    }
}
