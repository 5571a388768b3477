using System.Text.Json;

namespace Timbre.Cli.Tests;

public sealed class InitTableTests
{
    private static readonly string[] Speakers = ["anna", "bert", "cleo", "dora", "emil", "fred"];

    [Theory]
    [InlineData(';', "delimiter: ';'")]
    [InlineData('\t', "delimiter: \"\\t\"")]
    public void A_table_of_a_German_spreadsheet_is_read_with_its_delimiter_its_decimal_commas_and_its_names(char delimiter, string option)
    {
        using var tree = new SoundTree();
        Table(tree, "\uFEFFDatei;Dauer;Emotion;Sprecher", (file, high, speaker, row) => $"{file};{1 + (row % 3)},5;{(high ? "Wut" : "Trauer")};{speaker}", delimiter: delimiter);

        var survey = Survey(tree.Init("voices", "--json"));

        survey.GetProperty("label").GetString().ShouldBe("Emotion");
        survey.GetProperty("alternatives").GetArrayLength().ShouldBe(0);
        survey.GetProperty("groups").GetArrayLength().ShouldBe(6);
        Findings(survey).ShouldBeEmpty();
        var yaml = Made(tree);
        yaml.ShouldContain($"group: Sprecher, {option}");
        yaml.ShouldContain("by: group");
        Call.Timbre(tree.Path, "run", "made.yaml", "--set", "train.epochs=1").Succeeds().ShouldContain("groups disjoint");
    }

    [Theory]
    [InlineData("Sprecher-ID")]
    [InlineData("locuteur")]
    [InlineData("hablante")]
    [InlineData("Proband")]
    [InlineData("VPN")]
    [InlineData("spk id")]
    [InlineData("participant_no")]
    [InlineData("Sprecherkürzel")]
    public void A_speaker_is_recognised_by_the_name_of_the_column_in_several_languages(string column)
    {
        using var tree = new SoundTree();
        Table(tree, $"path,Klasse,{column}", (file, high, speaker, _) => $"{file},{high},{speaker}");

        var survey = Survey(tree.Init("voices", "--json"));

        survey.GetProperty("groups").GetArrayLength().ShouldBe(6);
        Findings(survey).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("speaker_gender")]
    [InlineData("Sprecheralter")]
    [InlineData("num_speakers")]
    public void What_is_said_of_speakers_is_no_speaker(string column)
    {
        using var tree = new SoundTree();
        Table(tree, $"path,label,{column}", (file, high, _, row) => $"{file},{high},{(row % 3 == 0 ? 30 : 40)}");

        Survey(tree.Init("voices", "--json")).GetProperty("groups").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void A_column_that_is_spread_as_speakers_are_is_offered_and_taken_when_it_is_named()
    {
        using var tree = new SoundTree();
        Table(tree, "path,label,Quelle", (file, high, speaker, _) => $"{file},{high},{speaker}");

        var output = tree.Init("voices").Succeeds();

        output.ShouldContain("warning: Quelle (6 values) may be the speaker: --group Quelle.");
        output.ShouldNotContain("No recording says");
        output.ShouldNotContain("--label names another");
        Made(tree).ShouldContain("'timbre init --group Quelle' splits by it");
        tree.Init("voices", "--group", "Quelle", "--overwrite").Succeeds();
        Made(tree).ShouldContain("by: group");
        tree.Init("voices", "--group", "Quele", "--overwrite").IsRefused().ShouldHaveSingleItem().ShouldContain("Did you mean 'Quelle'?");
        tree.Init("voices/list.csv", "--path", "label", "--overwrite").IsRefused().ShouldHaveSingleItem().ShouldContain("holds no audio files that exist: its first value is 'True'");
        tree.Init("voices", "--path", "pfad", "--overwrite").IsRefused().ShouldHaveSingleItem().ShouldContain("'pfad'");
    }

    [Fact]
    public void A_class_can_be_named_in_several_languages_where_other_columns_could_be_meant_too()
    {
        using var tree = new SoundTree();
        Table(tree, "path,Ton,Geschlecht,Sprecher", (file, high, speaker, _) => $"{file},{(high ? "hoch" : "tief")},{(Array.IndexOf(Speakers, speaker) % 2 == 0 ? "w" : "m")},{speaker}");

        tree.Init("voices").Succeeds().ShouldContain("The class is 'Geschlecht'; --label names another: Ton.");
    }

    [Fact]
    public void A_table_for_each_part_is_a_source_for_each_with_the_split_of_the_corpus()
    {
        using var tree = new SoundTree();
        var tables = new Dictionary<string, List<string>> { ["train"] = ["path;label;speaker"], ["dev"] = ["path;label;speaker"], ["test"] = ["path;label;speaker"] };
        Layouts.Each((speaker, high, take) =>
        {
            var file = FormattableString.Invariant($"audio/{speaker}_{high}_{take}.wav");
            tree.Tone(file, high);
            tables[speaker < 3 ? "train" : speaker < 4 ? "dev" : "test"].Add($"{file};{Layouts.Label(high)};{Speakers[speaker]}");
        });
        foreach (var (name, rows) in tables)
        {
            tree.Text($"{name}.csv", rows);
        }

        var survey = Survey(tree.Init("voices", "--json"));

        survey.GetProperty("recordings").GetInt32().ShouldBe(24);
        survey.GetProperty("reason").GetString()!.ShouldStartWith("The tables train.csv, dev.csv, test.csv have the same columns");
        Findings(survey).ShouldBeEmpty();
        var yaml = Made(tree);
        yaml.ShouldContain("- manifest: { file: voices/dev.csv, path: path, label: label, group: speaker, part: validation, delimiter: ';' }");
        yaml.ShouldContain("split: { by: source }");
        Call.Timbre(tree.Path, "run", "made.yaml", "--set", "train.epochs=1").Succeeds().ShouldContain("groups disjoint");
    }

    [Fact]
    public void A_table_of_a_few_recordings_does_not_stand_for_the_folder_and_is_told_of()
    {
        using var tree = new SoundTree();
        Layouts.All["folders of classes"](tree);
        tree.Text("Liste.csv", ["path,label,speaker", .. Enumerable.Range(0, 4).Select(i => FormattableString.Invariant($"{(i < 2 ? "high" : "low")}/anna_{i % 2}.wav,{(i < 2 ? "a" : "b")},anna"))]);
        tree.Text("kaputt.csv", ["path,label", "high/anna_0.wav,a,b"]);

        var survey = Survey(tree.Init("voices", "--json"));

        survey.GetProperty("source").GetString().ShouldBe("folder");
        var told = survey.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("message").GetString()} {finding.GetProperty("remedy").GetString()}").ToList();
        told.Count.ShouldBe(2);
        told[0].ShouldBe("The table Liste.csv lies in the folder and was not used. If it lists the recordings, with speakers or other classes, name it: 'timbre init voices/Liste.csv'.");
        told[1].ShouldContain("kaputt.csv:2: the row has 3 fields");
    }

    [Fact]
    public void A_class_with_too_few_speakers_is_left_out_so_that_the_split_stays_by_speaker()
    {
        using var tree = new SoundTree();
        Table(tree, "path,label,speaker", (file, high, speaker, _) => $"{file},{(high && speaker == "anna" ? "alone" : Layouts.Label(high))},{speaker}", takes: 4);

        var output = tree.Init("voices").Succeeds();

        output.ShouldContain("a split by group leaves such a class out with data.filter");
        output.ShouldContain("The pipeline leaves out: 'alone' has 1 speaker.");
        var yaml = Made(tree);
        yaml.ShouldContain("by: group");
        yaml.ShouldContain("# 'alone' has 1 speaker, too few to give each part one");
        yaml.ShouldContain("filter: { label: [high, low] }");
        yaml.ShouldNotContain("too few recordings");
        Call.Timbre(tree.Path, "run", "made.yaml", "--set", "train.epochs=1").Succeeds().ShouldContain("groups disjoint");
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public void A_table_without_a_header_row_is_refused_with_the_line_that_it_lacks(char delimiter)
    {
        using var tree = new SoundTree();
        Table(tree, null, (file, high, speaker, _) => $"{file};{high};{speaker}", delimiter: delimiter);
        var header = string.Join(delimiter, "path", "label", "speaker");

        tree.Init("voices/list.csv").IsRefused().ShouldHaveSingleItem()
            .ShouldBe($"error: list.csv has no header row: its first line holds 'r0.wav', an audio file, where the name of a column is expected. Put the names of the columns above it, such as {header}.");
        tree.Init("voices").IsRefused().ShouldHaveSingleItem().ShouldContain("list.csv has no header row");
    }

    [Fact]
    public void A_single_folder_is_named_before_names_are_taken_for_classes()
    {
        using var tree = new SoundTree();
        Layouts.Each((speaker, high, take) => tree.Tone(FormattableString.Invariant($"Wut/{Layouts.Label(high)}_{Speakers[speaker]}_{take}.wav"), high));

        tree.Init("voices").Succeeds().ShouldContain("All recordings lie in a single folder, Wut, so that folders say no classes");
    }

    private static void Table(SoundTree tree, string? header, Func<string, bool, string, int, string> row, char delimiter = ',', int takes = 1)
    {
        List<string> rows = [];
        for (var take = 0; take < takes; take++)
        {
            Layouts.Each((speaker, high, _) =>
            {
                var file = FormattableString.Invariant($"r{rows.Count}.wav");
                tree.Tone(file, high);
                var text = row(file, high, Speakers[speaker], rows.Count);
                rows.Add(text.Replace(';', delimiter));
            });
        }

        tree.Text("list.csv", header is null ? rows : rows.Prepend(header.Replace(';', delimiter)));
    }

    private static string Made(SoundTree tree) => File.ReadAllText(System.IO.Path.Combine(tree.Path, "made.yaml"));

    private static JsonElement Survey(Call call) => JsonDocument.Parse(call.Succeeds()).RootElement;

    private static IEnumerable<string?> Findings(JsonElement survey) => survey.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("message").GetString());
}
