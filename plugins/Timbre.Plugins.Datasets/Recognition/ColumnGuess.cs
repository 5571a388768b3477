namespace Timbre.Plugins.Datasets;

/// <summary>What the columns of a table are, judged by their names and values: the speaker, the corpus's own part, and what could be the class.</summary>
/// <param name="Group">The column with the speakers; null for none.</param>
/// <param name="Split">The column with the parts; null for none.</param>
/// <param name="Labels">The columns that could be the class, the likeliest first.</param>
/// <param name="Others">Columns that can be asked for as the class all the same.</param>
internal sealed record ColumnGuess(string? Group, string? Split, IReadOnlyList<string> Labels, IReadOnlyList<string> Others)
{
    private const int MostClasses = 400;
    private const int MostUnnamedClasses = 30;

    private static readonly string[] PartNames = ["train", "training", "validation", "valid", "val", "dev", "development", "test", "testing"];

    /// <summary>Judges all columns but one, which names the files.</summary>
    /// <param name="table">The table.</param>
    /// <param name="file">The column that names the files; null for none.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="name">The table as messages name it.</param>
    /// <exception cref="StageException">There is no column of the name that is wanted for the speakers.</exception>
    public static ColumnGuess Of(TableSample table, string? file, LayoutQuery query, string name)
    {
        List<ColumnValues> columns = [.. table.Columns.Where(column => column != file).Select(column => ColumnValues.Of(table, column))];
        var group = query.Group is { } wanted ? Wanted(table, wanted, name) : Speaker([.. columns.Where(column => column.Name != query.Label)]);
        var split = ColumnNames.Split
            .Select(known => columns.Find(column => ColumnNames.Is(column.Name, known) && column.Distinct.Count > 1 && column.Distinct.All(IsPart))?.Name)
            .FirstOrDefault(found => found is not null);
        List<ColumnValues> usable = [.. columns.Where(column => column.Name != group && column.Name != split && column.Repeats && column.Distinct.Count <= MostClasses)];
        var named = ColumnNames.Label.SelectMany(known => usable.Where(column => ColumnNames.Is(column.Name, known)));
        var unnamed = usable
            .Where(column => !ColumnNames.IsOne(column.Name, ColumnNames.Label) && !ColumnNames.IsOne(column.Name, ColumnNames.Other))
            .Where(column => column.Distinct.Count <= MostUnnamedClasses && !column.Distinct.All(value => TableNumber.TryReadReal(value, table.Delimiter, out _)))
            .OrderBy(column => column.Distinct.Count);
        List<string> labels = [.. named.Concat(unnamed).Select(column => column.Name).Distinct(StringComparer.Ordinal)];
        return new ColumnGuess(group, split, labels, [.. columns.Where(column => column.Distinct.Count > 1).Select(column => column.Name)]);
    }

    /// <summary>The options that say what the columns are, for a label that was chosen.</summary>
    public IEnumerable<LayoutOption> Options(string label)
    {
        if (Group is { } group && group != label)
        {
            yield return new LayoutOption("group", group);
        }

        if (Split is { } split && split != label)
        {
            yield return new LayoutOption("split", split);
        }
    }

    /// <summary>A part of the sentence that says which columns were taken for what.</summary>
    public string Words(string label) =>
        $"'{label}' as the class" + (Group is { } group && group != label ? $", '{group}' as the speaker" : "") + (Split is { } split && split != label ? $", '{split}' as the part" : "");

    // A name that is known needs no more; one that merely sounds so must be the only one, and its values must repeat.
    private static string? Speaker(List<ColumnValues> columns) =>
        ColumnNames.Speaker.Select(known => columns.Find(column => ColumnNames.IsSpeaker(column.Name, known) && column.Distinct.Count > 1)?.Name).FirstOrDefault(name => name is not null)
        ?? (columns.FindAll(column => ColumnNames.MeansSpeaker(column.Name) && column.Repeats) is [var only] ? only.Name : null);

    private static string Wanted(TableSample table, string wanted, string name) => table.Columns.Contains(wanted) ? wanted : throw new StageException(
        $"{name} has no column '{wanted}', which --group names; its columns are {string.Join(", ", table.Columns)}."
        + (NearestName.Find(wanted, table.Columns) is { } nearest ? $" Did you mean '{nearest}'?" : ""));

    private static bool IsPart(string value) => PartNames.Contains(value, StringComparer.OrdinalIgnoreCase);
}
