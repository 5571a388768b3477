using Timbre.Audio;

namespace Timbre.Plugins.Datasets.Tests;

public sealed class CommonVoiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Labelled_rows_of_a_table_are_taken_in_the_words_of_older_releases()
    {
        _folder.Write("clips/a.mp3", "");
        _folder.Write("validated.tsv",
            "client_id\tpath\tsentence\tage\tgender\taccents\n"
            + "k1\ta.mp3\tHe said \"no.\ttwenties\tmale_masculine\t\n"
            + "k2\tb.mp3\t\"Quoted\" it is\tfifties\tfemale\tScottish\n"
            + "k3\tc.mp3\tNothing said\t\t\t\n");

        var recordings = Read(new() { Root = "." });

        recordings.Select(recording => (recording.Label, recording.Group, recording.Split)).ShouldBe([("male", "k1", null), ("female", "k2", null)]);
        recordings[0].Path.ShouldBe(Path.Combine(_folder.Path, "clips", "a.mp3"));
        recordings[0].Columns["sentence"].ShouldBe("He said \"no.");
        recordings[1].Columns["accents"].ShouldBe("Scottish");
        recordings[1].Origin.ShouldBe("validated.tsv:3");
        Read(new() { Root = ".", LabelledOnly = false }).Count.ShouldBe(3);
        Read(new() { Root = ".", Label = "age" }).Select(recording => recording.Label).ShouldBe(["twenties", "fifties"]);
    }

    [Fact]
    public void Tables_give_their_parts_and_a_clip_in_two_of_them_counts_once()
    {
        const string Header = "client_id\tpath\tgender\n";
        _folder.Write("train.tsv", Header + "k1\ta.mp3\tmale\n");
        _folder.Write("dev.tsv", Header + "k2\tb.mp3\tfemale\n");
        _folder.Write("validated.tsv", Header + "k1\ta.mp3\tmale\nk3\tc.mp3\tmale\n");

        Read(new() { Root = ".", Tables = ["train", "dev", "validated"] })
            .Select(recording => (Path.GetFileName(recording.Path), recording.Split, recording.Columns["table"]))
            .ShouldBe([("a.mp3", "train", "train"), ("b.mp3", "validation", "dev"), ("c.mp3", null, "validated")]);
    }

    [Fact]
    public void The_first_releases_in_CSV_are_read_too()
    {
        _folder.Write("cv-valid-train.csv", "filename,text,up_votes,down_votes,age,gender,accent,duration\ncv-valid-train/sample-000005.mp3,\"well, yes\",1,0,twenties,female,us,\n");

        var recording = Read(new() { Root = ".", Tables = ["cv-valid-train"] }).Single();

        (recording.Label, recording.Group, recording.Split, recording.Columns["text"]).ShouldBe(("female", null, "train", "well, yes"));
        recording.Path.ShouldBe(Path.Combine(_folder.Path, "cv-valid-train", "sample-000005.mp3"));
    }

    [Fact]
    public void A_table_that_is_not_there_is_refused_with_those_that_are()
    {
        _folder.Write("validated.tsv", "client_id\tpath\tgender\n");

        Should.Throw<StageException>(() => Read(new() { Root = ".", Tables = ["valid"] })).Message
            .ShouldBe("There is no table 'valid' in ., which the option 'tables' names; there are validated.");
    }

    [Fact]
    public void Clips_in_MP3_are_decoded()
    {
        var clip = Path.Combine(AppContext.BaseDirectory, "audio", "layer3.mp3");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "clips"));
        File.Copy(clip, Path.Combine(_folder.Path, "clips", "a.mp3"));
        _folder.Write("validated.tsv", "client_id\tpath\tgender\nk1\ta.mp3\tmale\n");

        AudioDecoder.Decode(Read(new() { Root = "." }).Single().Path).Samples.ShouldNotBeEmpty();
    }

    private List<Recording> Read(CommonVoiceOptions options) => [.. new CommonVoice(options).Read(_folder.Context)];
}
