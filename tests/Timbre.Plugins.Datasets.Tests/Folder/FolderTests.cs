namespace Timbre.Plugins.Datasets.Tests;

public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_label_is_the_folder_that_a_file_is_in()
    {
        Touch("b/x/2.wav", "a/1.FLAC", "a/notes.txt", "a/.hidden.wav");

        Read(new() { Root = "." }).Select(recording => (Path.GetFileName(recording.Path), recording.Label)).ShouldBe([("1.FLAC", "a"), ("2.wav", "x")]);
    }

    [Fact]
    public void Files_come_in_ordinal_order_of_their_relative_paths()
    {
        Touch("b/1.wav", "B/1.wav", "a/10.wav", "a/9.wav", "ä/1.wav");

        Read(new() { Root = "." }).Select(recording => Path.GetRelativePath(_folder.Path, recording.Path)).ShouldBe(["B/1.wav", "a/10.wav", "a/9.wav", "b/1.wav", "ä/1.wav"]);
    }

    [Fact]
    public void A_pattern_reads_label_group_split_and_further_columns_from_the_path()
    {
        Touch("test/7_jackson_32.wav");

        var recording = Read(new() { Root = ".", Pattern = @"^(?<split>\w+)/(?<label>\d)_(?<group>\w+)_(?<take>\d+)\.wav$" }).Single();

        (recording.Label, recording.Group, recording.Split).ShouldBe(("7", "jackson", "test"));
        recording.Columns.ShouldBe([new("take", "32")]);
    }

    [Fact]
    public void A_pattern_without_a_label_leaves_the_label_to_the_folder()
    {
        Touch("angry/SM1_F10.wav");

        var recording = Read(new() { Root = ".", Pattern = @"/(?<group>[A-Z0-9]+)_" }).Single();

        (recording.Label, recording.Group).ShouldBe(("angry", "SM1"));
    }

    [Fact]
    public void A_file_that_the_pattern_does_not_match_is_refused_or_left_out_as_is_asked()
    {
        Touch("1_a.wav", "noise.wav");
        const string Pattern = @"(?<label>\d)_";

        Should.Throw<StageException>(() => Read(new() { Root = ".", Pattern = Pattern })).Message.ShouldContain("does not match 1 of 2 audio files in ., the first of them noise.wav");
        Read(new() { Root = ".", Pattern = Pattern, Unmatched = Unmatched.Skip }).Single().Label.ShouldBe("1");
    }

    [Fact]
    public void A_pattern_that_is_no_regular_expression_is_an_error_of_its_option()
    {
        var error = new FolderOptions { Root = ".", Pattern = "(?<label" }.Validate().Single();

        error.Option.ShouldBe(nameof(FolderOptions.Pattern));
        error.Message.ShouldStartWith("The pattern is not a regular expression:");
        new FolderOptions { Root = ".", Pattern = "(?<label>a)" }.Validate().ShouldBeEmpty();
    }

    [Fact]
    public void A_pattern_that_takes_forever_is_stopped()
    {
        Touch("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.wav");

        Should.Throw<StageException>(() => Read(new() { Root = ".", Pattern = "^(a+)+$" })).Message.ShouldContain("took more than a second");
    }

    [Fact]
    public void A_folder_that_is_missing_is_refused() =>
        Should.Throw<StageException>(() => Read(new() { Root = "nowhere" })).Message.ShouldContain("which the option 'root' names");

    private void Touch(params string[] files)
    {
        foreach (var file in files)
        {
            _folder.Write(file, "");
        }
    }

    private List<Recording> Read(FolderOptions options) => [.. new Folder(options).Read(_folder.Context)];
}
