namespace Timbre.Plugins.Datasets;

/// <summary>Recognises a language of Common Voice by a table that names both clips and their speakers as it does.</summary>
internal sealed class CommonVoiceLayout : ILayoutRecogniser
{
    private static readonly string[] Tables = ["validated", "train", "dev", "test"];
    private static readonly string[] Marks = ["client_id", "up_votes", "down_votes"];
    private static readonly string[] Labels = ["gender", "age", "accents", "accent"];

    public RecognisedLayout? Recognise(LayoutQuery query)
    {
        if (query.File is not null)
        {
            return null;
        }

        var tables = Tables.Select(name => (name, file: Path.Combine(query.Folder, name + ".tsv"))).Where(table => File.Exists(table.file)).ToList();
        if (tables.Count == 0 || TableSample.TryRead(tables[0].file, quotes: false) is not { } sample || !Marks.All(sample.Columns.Contains))
        {
            return null;
        }

        var labels = Labels.Where(name => sample.Columns.Contains(name) && sample.Values(name).Distinct(StringComparer.Ordinal).Count() > 1).ToList();
        if (labels.Count == 0)
        {
            throw new StageException($"{Path.GetFileName(tables[0].file)} is a table of Common Voice, and no speaker in it says a gender, an age or an accent; there is nothing to learn.");
        }

        // The corpus's own parts are in several tables, and 'validated' holds all of them.
        string[] read = tables[0].name == "validated" ? ["validated"] : [.. tables.Select(table => table.name)];
        return LabelChoice.Of(labels, query.Label, "this part of Common Voice").Layout(
            LayoutEvidence.Corpus,
            $"{Path.GetFileName(tables[0].file)} has the columns {string.Join(", ", Marks)}, as the tables of Common Voice have.",
            new LayoutOption("root", new LayoutPath(query.Folder)),
            new LayoutOption("tables", read));
    }
}
