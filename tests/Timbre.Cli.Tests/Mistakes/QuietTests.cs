namespace Timbre.Cli.Tests.Mistakes;

public sealed class QuietTests(Corpus corpus) : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Quiet_prints_results_alone_and_a_recording_that_fails_ends_with_1()
    {
        _folder.Write("tiny.yaml", corpus.Pipeline("""
            features: [mel-spectrogram: { n_fft: 256, n_mels: 8 }]
            model: { layers: [global-average-pool, classifier] }
            train: { epochs: 1 }
            """));
        var loud = Call.Timbre(_folder.Path, "run", "tiny.yaml");
        var quiet = Call.Timbre(_folder.Path, "run", "tiny.yaml", "--quiet");

        loud.Error.ShouldContain("epoch   1/1");
        quiet.Error.ShouldBeEmpty();
        Steady(quiet.Succeeds()).ShouldBe(Steady(loud.Succeeds()));

        var text = _folder.Write("text.wav", "This is no sound.");
        var mixed = Call.Timbre(_folder.Path, "predict", "-q", "--csv", text, Path.Combine(corpus.Tones, "low_a_0.wav"));
        mixed.ExitCode.ShouldBe(1);
        mixed.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(text);
        mixed.Output.ShouldContain("low_a_0.wav,1,");
    }

    public void Dispose() => _folder.Dispose();

    // The folder of a run is named by its time.
    private static IEnumerable<string> Steady(string output) => output.Split('\n').Where(line => !line.Contains("runs/", StringComparison.Ordinal));
}
