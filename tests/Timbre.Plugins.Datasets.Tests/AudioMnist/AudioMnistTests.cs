namespace Timbre.Plugins.Datasets.Tests;

public sealed class AudioMnistTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AudioMnistTests()
    {
        _folder.Write("data/audioMNIST_meta.txt", """
            { "01": { "accent": "german", "age": "30", "gender": "male", "native speaker": "no", "origin": "Europe, Germany, Wuerzburg" },
              "12": { "accent": "German", "age": 1234, "gender": "female" } }
            """);
        _folder.Write("data/01/0_01_7.wav", "");
        _folder.Write("data/12/9_12_49.wav", "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(AudioMnistLabel.Gender, "male", "female")]
    [InlineData(AudioMnistLabel.Digit, "0", "9")]
    [InlineData(AudioMnistLabel.Speaker, "01", "12")]
    public void Labels_and_columns_come_from_names_and_from_the_speakers(AudioMnistLabel label, string first, string second)
    {
        var recordings = Read(new() { Root = ".", Label = label });

        recordings.Select(recording => (recording.Label, recording.Group)).ShouldBe([(first, "01"), (second, "12")]);
        recordings[0].Columns["native_speaker"].ShouldBe("no");
        recordings[1].Columns["age"].ShouldBe("1234");
        recordings[1].Columns["take"].ShouldBe("49");
        Read(new() { Root = "data", Label = label }).Count.ShouldBe(2);
    }

    [Fact]
    public void Odd_names_unknown_speakers_and_broken_tables_are_refused()
    {
        _folder.Write("data/01/0_12_7.wav", "");
        Refusal().ShouldStartWith("01/0_12_7.wav is not named as recordings of AudioMNIST are:");
        File.Delete(Path.Combine(_folder.Path, "data/01/0_12_7.wav"));

        _folder.Write("data/61/0_61_0.wav", "");
        Refusal().ShouldStartWith("61/0_61_0.wav: audioMNIST_meta.txt has no speaker 61;");

        _folder.Write("data/audioMNIST_meta.txt", "{");
        Refusal().ShouldContain("cannot be read as the JSON of speakers:");

        File.Delete(Path.Combine(_folder.Path, "data/audioMNIST_meta.txt"));
        Refusal().ShouldStartWith("There is no audioMNIST_meta.txt in . or its folder 'data';");
    }

    private List<Recording> Read(AudioMnistOptions options) => [.. new AudioMnist(options).Read(_folder.Context)];

    private string Refusal() => Should.Throw<StageException>(() => Read(new() { Root = "." })).Message;
}
