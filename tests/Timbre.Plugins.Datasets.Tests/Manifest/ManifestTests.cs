using System.Text;

namespace Timbre.Plugins.Datasets.Tests;

public sealed class ManifestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_of_any_name_take_their_roles_and_the_rest_is_kept()
    {
        _folder.Write("list.csv", "clip,sex,who,part,mood\na/1.wav,female,anna,train,calm\nb/2.wav,male,ben,test,\"sad, or so\"\n");

        var recordings = Read(new() { File = "list.csv", Path = "clip", Label = "sex", Group = "who", Split = "part" });

        recordings.Count.ShouldBe(2);
        recordings[0].Path.ShouldBe(Path.Combine(_folder.Path, "a", "1.wav"));
        (recordings[0].Label, recordings[0].Group, recordings[0].Split).ShouldBe(("female", "anna", "train"));
        recordings[0].Origin.ShouldBe("list.csv:2");
        recordings[1].Columns.ShouldBe([new("sex", "male"), new("who", "ben"), new("part", "test"), new("mood", "sad, or so")]);
    }

    [Fact]
    public void Tabs_separate_the_columns_of_a_tsv_file()
    {
        _folder.Write("list.tsv", "path\tlabel\n1, 2.wav\tx\n");

        Read(new() { File = "list.tsv" }).Single().Path.ShouldEndWith("1, 2.wav");
    }

    [Fact]
    public void A_delimiter_that_is_given_wins()
    {
        _folder.Write("list.csv", "path;label\n1.wav;x\n");

        Read(new() { File = "list.csv", Delimiter = ";" }).Single().Label.ShouldBe("x");
    }

    [Fact]
    public void Audio_is_relative_to_root_where_there_is_one()
    {
        _folder.Write("lists/list.csv", "path,label\n1.wav,x\n/elsewhere/2.wav,x\n");

        Read(new() { File = "lists/list.csv", Root = "audio" }).Select(recording => recording.Path)
            .ShouldBe([Path.Combine(_folder.Path, "audio", "1.wav"), "/elsewhere/2.wav"]);
    }

    [Fact]
    public void A_byte_order_mark_quotes_and_letters_beyond_ASCII_are_read()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "list.csv"), "path,label,text\n\"grüße.wav\",x,\"say \"\"a\"\"\"\r\n", new UTF8Encoding(true));

        var recording = Read(new() { File = "list.csv" }).Single();

        recording.Path.ShouldEndWith("grüße.wav");
        recording.Columns["text"].ShouldBe("say \"a\"");
    }

    [Fact]
    public void Lines_are_counted_past_line_breaks_in_quotes_and_empty_lines()
    {
        _folder.Write("list.csv", "path,label,text\n1.wav,x,\"two\nlines\"\n\n2.wav,x,one\n");

        Read(new() { File = "list.csv" }).Select(recording => recording.Origin).ShouldBe(["list.csv:2", "list.csv:5"]);
    }

    [Fact]
    public void An_empty_field_is_an_unknown_label_or_group()
    {
        _folder.Write("list.csv", "path,label,who\n1.wav,,\n");

        var recording = Read(new() { File = "list.csv", Group = "who" }).Single();

        recording.Label.ShouldBeNull();
        recording.Group.ShouldBeNull();
    }

    [Fact]
    public void A_missing_column_is_refused_with_those_that_there_are_and_the_nearest()
    {
        _folder.Write("list.csv", "path,gender,speaker\n1.wav,female,anna\n");

        Refusal(new() { File = "list.csv", Label = "gendr" })
            .ShouldBe("list.csv has no column 'gendr', which the option 'label' names; its columns are path, gender, speaker. Did you mean 'gender'?");
    }

    [Fact]
    public void A_table_with_another_delimiter_is_recognised()
    {
        _folder.Write("list.csv", "path;label\n1.wav;x\n");

        _folder.Write("quoted.csv", "\"path\";\"label\"\n1.wav;x\n");

        Refusal(new() { File = "list.csv" }).ShouldContain("The columns seem to be separated by ';': set the option 'delimiter'.");
        Refusal(new() { File = "quoted.csv" }).ShouldEndWith("The columns seem to be separated by ';': set the option 'delimiter'.");
    }

    [Theory]
    [InlineData("1.wav,x\n2.wav\n", "list.csv:3: the row has 1 fields")]
    [InlineData("1.wav,x\n2.wav,x,y\n", "list.csv:3: the row has 3 fields")]
    [InlineData("1.wav,x\n2.w\"av,x\n", "list.csv:3: a quotation mark")]
    [InlineData("1.wav,x\n,x\n", "list.csv:3: the column 'path' is empty")]
    public void A_malformed_row_is_refused_by_file_and_line(string rows, string expected)
    {
        _folder.Write("list.csv", "path,label\n" + rows);

        Refusal(new() { File = "list.csv" }).ShouldStartWith(expected);
    }

    [Fact]
    public void A_file_that_is_missing_empty_doubled_or_in_another_encoding_is_refused_in_a_sentence()
    {
        _folder.Write("empty.csv", "");
        _folder.Write("twice.csv", "path,label,path\n");
        File.WriteAllBytes(Path.Combine(_folder.Path, "latin.csv"), [.. "path,label\n"u8, 0xFC, (byte)'\n']);

        Refusal(new() { File = "none.csv" }).ShouldStartWith("none.csv cannot be read:");
        Refusal(new() { File = "empty.csv" }).ShouldBe("empty.csv is empty; its first line must name the columns.");
        Refusal(new() { File = "twice.csv" }).ShouldStartWith("twice.csv has more than one column 'path'");
        Refusal(new() { File = "latin.csv" }).ShouldBe("latin.csv is not text in UTF-8; save it in that encoding, which spreadsheets call 'CSV UTF-8'.");
    }

    [Fact]
    public void All_bad_rows_are_named_at_once_with_what_else_the_table_lacks()
    {
        _folder.Write("1.wav", "");
        _folder.Write("list.csv", "path,label\n1.wav,x\n1.wav\n,x\n1.wav,\n2.wav,x\n1.wav,x,y\n");

        Refusal(new() { File = "list.csv" }).Split('\n').ShouldBe(
        [
            "list.csv has 3 rows that cannot be used:",
            "  list.csv:3: the row has 1 fields, and the header names 2 columns; put a field that holds the delimiter in quotation marks.",
            "  list.csv:4: the column 'path' is empty; every recording needs an audio file.",
            "  list.csv:7: the row has 3 fields, and the header names 2 columns; put a field that holds the delimiter in quotation marks.",
            "Of its other rows, 1 has no label (list.csv:5), and 1 names a file that does not exist (list.csv:6).",
        ]);
    }

    [Fact]
    public void Of_many_bad_rows_the_first_are_named_and_the_rest_counted()
    {
        _folder.Write("list.csv", "path,label\n" + string.Concat(Enumerable.Repeat("1.wav\n", 15)));

        var lines = Refusal(new() { File = "list.csv" }).Split('\n');

        lines[0].ShouldBe("list.csv has 15 rows that cannot be used:");
        lines.Length.ShouldBe(14);
        lines[^1].ShouldBe("  and 3 more");
    }

    [Fact]
    public void A_part_is_that_of_all_recordings_of_the_table()
    {
        _folder.Write("list.csv", "path,label\n1.wav,x\n2.wav,y\n");

        Read(new() { File = "list.csv", Part = "test" }).Select(recording => recording.Split).ShouldBe(["test", "test"]);
        new ManifestOptions { File = "list.csv", Part = "test", Split = "part" }.Validate().ShouldHaveSingleItem().Message.ShouldContain("leave one of them out");
    }

    [Fact]
    public void A_table_without_a_header_row_is_recognised()
    {
        _folder.Write("list.csv", "1.wav,x\n2.wav,y\n");
        _folder.Write("twice.csv", "1.wav,x,x\n2.wav,y,x\n");

        Refusal(new() { File = "list.csv" }).ShouldEndWith("The first line seems to be a recording, '1.wav', and no header: put the names of the columns above it.");
        Refusal(new() { File = "twice.csv" }).ShouldStartWith("twice.csv has no header row: its first line holds '1.wav', an audio file");
    }

    private List<Recording> Read(ManifestOptions options) => [.. new Manifest(options).Read(_folder.Context)];

    private string Refusal(ManifestOptions options) => Should.Throw<StageException>(() => Read(options)).Message;
}
