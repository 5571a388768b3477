using System.Globalization;

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

    private static readonly string[] GroupNames =
        ["group", "speaker", "speaker_id", "speakerid", "spk", "spk_id", "client_id", "subject", "subject_id", "participant", "actor", "reader", "singer", "person", "user", "user_id", "voice", "session"];

    private static readonly string[] SplitNames = ["split", "subset", "part", "partition", "set", "fold"];
    private static readonly string[] PartNames = ["train", "training", "validation", "valid", "val", "dev", "development", "test", "testing"];

    // In the order in which one would be meant where a table has several.
    private static readonly string[] LabelNames =
    [
        "label", "class", "category", "target", "emotion", "word", "command", "keyword", "digit", "intent", "event", "species", "instrument", "genre",
        "language", "dialect", "accent", "gender", "sex",
    ];

    private static readonly string[] NeverLabels =
        ["text", "transcript", "transcription", "sentence", "utterance", "index", "id", "take", "repetition", "duration", "seconds", "length", "start", "end", "offset", "frames", "rate", "sample_rate"];

    /// <summary>Judges all columns but one, which names the files.</summary>
    public static ColumnGuess Of(TableSample table, string? file)
    {
        var columns = table.Columns.Where(column => column != file)
            .Select(column => (Name: column, Values: table.Values(column).Distinct(StringComparer.Ordinal).ToList(), Filled: table.Values(column).Count()))
            .ToList();
        var group = GroupNames.Select(known => columns.FirstOrDefault(column => Is(column.Name, known) && column.Values.Count > 1).Name).FirstOrDefault(name => name is not null);
        var split = SplitNames.Select(known => columns.FirstOrDefault(column => Is(column.Name, known) && column.Values.Count > 1 && column.Values.TrueForAll(IsPart)).Name)
            .FirstOrDefault(name => name is not null);
        var usable = columns.Where(column => column.Name != group && column.Name != split && column.Values.Count is > 1 and <= MostClasses && column.Values.Count <= column.Filled / 2).ToList();
        var named = LabelNames.SelectMany(known => usable.Where(column => Is(column.Name, known)));
        var unnamed = usable
            .Where(column => !LabelNames.Any(known => Is(column.Name, known)) && !NeverLabels.Any(known => Is(column.Name, known)))
            .Where(column => column.Values.Count <= MostUnnamedClasses && !column.Values.TrueForAll(IsNumber))
            .OrderBy(column => column.Values.Count);
        var labels = named.Concat(unnamed).Select(column => column.Name).Distinct(StringComparer.Ordinal).ToList();
        return new ColumnGuess(group, split, labels, [.. columns.Where(column => column.Values.Count > 1).Select(column => column.Name)]);
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

    private static bool Is(string column, string known) => string.Equals(column.Replace('-', '_').Replace(' ', '_'), known, StringComparison.OrdinalIgnoreCase);

    private static bool IsPart(string value) => PartNames.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static bool IsNumber(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
