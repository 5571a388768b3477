namespace Timbre.Plugins.Datasets.Tests;

public sealed class LibriSpeechTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LibriSpeechTests()
    {
        _folder.Write("SPEAKERS.TXT", """
            ; Some pipe(|) separated metadata about all the participating speakers
            ;ID  |SEX| SUBSET           |MINUTES| NAME
            14   | F | train-clean-360  | 25.03 | Kristin LeMoine
            60   | M | train-clean-100  | 20.18 | |CBW|Simon
            84   | F | dev-clean        | 8.02  | Christie Nowak
            """);
        _folder.Write("train-clean-100/60/121082/60-121082-0000.flac", "");
        _folder.Write("train-clean-100/60/121082/60-121082.trans.txt", "");
        _folder.Write("dev-clean/84/121123/84-121123-0000.flac", "");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Speakers_subsets_and_chapters_are_read_from_the_corpus_own_layout()
    {
        var recordings = Read(new() { Root = "." });

        recordings.Select(recording => (recording.Label, recording.Group, recording.Split)).ShouldBe([("female", "84", "validation"), ("male", "60", "train")]);
        recordings[1].Columns.ShouldBe([new("speaker", "60"), new("sex", "male"), new("subset", "train-clean-100"), new("chapter", "121082"), new("name", "|CBW|Simon")]);
        recordings[1].Path.ShouldBe(Path.Combine(_folder.Path, "train-clean-100/60/121082/60-121082-0000.flac"));
    }

    [Fact]
    public void Subsets_are_chosen_and_speakers_can_be_the_label()
    {
        Read(new() { Root = ".", Subsets = ["train-clean-100"], Label = LibriSpeechLabel.Speaker }).Single().Label.ShouldBe("60");
        Refusal(new() { Root = ".", Subsets = ["train-clean-360"] })
            .ShouldBe("There is no subset 'train-clean-360' in ., which the option 'subsets' names; there are dev-clean, train-clean-100.");
    }

    [Fact]
    public void A_speaker_without_a_line_and_a_malformed_line_are_refused()
    {
        _folder.Write("dev-clean/99/1/99-1-0000.flac", "");
        Refusal(new() { Root = "." }).ShouldBe("dev-clean/99/1/99-1-0000.flac: SPEAKERS.TXT has no speaker 99; take that file from the same corpus.");

        _folder.Write("SPEAKERS.TXT", "14 | X | train-clean-360 | 25.03 | Kristin LeMoine\n");
        Refusal(new() { Root = "." }).ShouldStartWith("SPEAKERS.TXT:1: '14 | X |");
    }

    private List<Recording> Read(LibriSpeechOptions options) => [.. new LibriSpeech(options).Read(_folder.Context)];

    private string Refusal(LibriSpeechOptions options) => Should.Throw<StageException>(() => Read(options)).Message;
}
