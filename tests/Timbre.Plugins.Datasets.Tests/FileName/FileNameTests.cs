namespace Timbre.Plugins.Datasets.Tests;

public sealed class FileNameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fields_of_a_name_take_their_roles_and_all_become_columns()
    {
        Files("0_george_12.wav", "7_lucas_3.wav", "notes.txt");

        var recordings = Read(new() { Root = ".", Pattern = "{digit}_{speaker}_{take}.wav", Label = "digit", Group = "speaker" });

        recordings.Select(recording => (recording.Label, recording.Group, recording.Columns["take"])).ShouldBe([("0", "george", "12"), ("7", "lucas", "3")]);
        recordings[0].Path.ShouldBe(Path.Combine(_folder.Path, "0_george_12.wav"));
    }

    [Fact]
    public void Codes_have_words_and_a_field_may_follow_from_another()
    {
        Files("03a01Fa.flac", "08b02Wc.flac");
        var emotions = new FieldWords { Map = new Dictionary<string, string> { ["F"] = "happiness", ["W"] = "anger" } };
        var sexes = new FieldWords { From = "speaker", Map = new Dictionary<string, string> { ["03"] = "male", ["08"] = "female" } };

        var recordings = Read(new()
        {
            Root = ".",
            Pattern = "{speaker:2}{text:3}{emotion:1}{version:1}",
            Label = "emotion",
            Group = "speaker",
            Fields = new Dictionary<string, FieldWords> { ["emotion"] = emotions, ["sex"] = sexes },
        });

        recordings.Select(recording => (recording.Label, recording.Group, recording.Columns["sex"], recording.Columns["text"]))
            .ShouldBe([("happiness", "03", "male", "a01"), ("anger", "08", "female", "b02")]);
    }

    [Fact]
    public void A_pattern_with_folders_describes_the_whole_path_and_one_without_the_name_alone()
    {
        Files("Actor_02/03-01-05-01.wav");

        Read(new() { Root = ".", Pattern = "Actor_{actor}/*-{emotion:2}-*.wav", Label = "actor" }).Single().Label.ShouldBe("02");
        Read(new() { Root = ".", Pattern = "{modality}-{channel}-{emotion}-{take}.wav", Label = "emotion" }).Single().Label.ShouldBe("05");
    }

    [Fact]
    public void A_code_without_a_word_is_refused_with_file_and_code()
    {
        Files("a_X.wav");
        var words = new FieldWords { Map = new Dictionary<string, string> { ["W"] = "anger" } };

        Refusal(new() { Root = ".", Pattern = "{who}_{mood}.wav", Label = "mood", Fields = new Dictionary<string, FieldWords> { ["mood"] = words } })
            .ShouldBe("a_X.wav: the field 'mood' is 'X', for which 'fields: mood' has no word; it has W.");
    }

    [Fact]
    public void Names_that_do_not_match_are_counted_or_left_out()
    {
        Files("a_1.wav", "b.wav");
        var options = new FileNameOptions { Root = ".", Pattern = "{who}_{take}.wav", Label = "who" };

        Refusal(options).ShouldStartWith("The pattern {who}_{take}.wav does not match 1 of 2 audio files in ., the first of them b.wav;");
        Read(options with { Unmatched = Unmatched.Skip }).Single().Label.ShouldBe("a");
    }

    [Theory]
    [InlineData("plain.wav", "a", null, "The pattern 'plain.wav' has no field;")]
    [InlineData("{a}_{a}.wav", "a", null, "The pattern '{a}_{a}.wav' has the field 'a' twice;")]
    [InlineData("{a}_{b.wav", "a", null, "The pattern '{a}_{b.wav' has a brace that belongs to no field;")]
    [InlineData("{digit}_{who}.wav", "digti", null, "label is 'digti', which is no field; the fields are digit, who. Did you mean 'digit'?")]
    [InlineData("{digit}_{who}.wav", "digit", "speaker", "group is 'speaker', which is no field; the fields are digit, who.")]
    public void Patterns_and_roles_that_do_not_fit_are_refused(string pattern, string label, string? group, string message) =>
        new FileNameOptions { Root = ".", Pattern = pattern, Label = label, Group = group }.Validate().Single().Message.ShouldStartWith(message);

    private void Files(params string[] names) => Array.ForEach(names, name => _folder.Write(name, ""));

    private List<Recording> Read(FileNameOptions options) => [.. new FileName(options).Read(_folder.Context)];

    private string Refusal(FileNameOptions options) => Should.Throw<StageException>(() => Read(options)).Message;
}
