namespace Timbre.Cli.Tests.Architectures;

public sealed class SwapTests(Corpus corpus) : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_CNN_becomes_an_LSTM_and_a_GRU_by_an_edit_of_the_pipeline_alone()
    {
        const string cnn = "[conv2d: { filters: 4, kernel: 3 }, relu, global-average-pool, classifier]";
        const string lstm = "[lstm: { units: 8 }, classifier]";
        var text = corpus.Pipeline($$"""
            features:
              - mel-spectrogram: { n_fft: 256, hop_length: 128, n_mels: 16 }
              - log: { floor: 1.0e-6 }
            model:
              layers: {{cnn}}
            train: { epochs: 1, batch_size: 4 }
            """);
        var program = Fingerprint();

        Trains(text).ShouldContain("conv2d");
        text = text.Replace(cnn, lstm, StringComparison.Ordinal);
        Trains(text).ShouldContain("lstm");
        text = text.Replace("lstm", "gru", StringComparison.Ordinal);
        Trains(text).ShouldContain("gru");

        Fingerprint().ShouldBe(program);
    }

    public void Dispose() => _folder.Dispose();

    // Trains, predicts with what was trained, and returns the pipeline that the bundle keeps.
    private string Trains(string pipeline)
    {
        _folder.Write("tiny.yaml", pipeline);
        var trained = Call.Timbre(_folder.Path, "train", "tiny.yaml", "--quiet").Succeeds();
        var run = trained.Split('\n').Single(line => line.StartsWith("run:", StringComparison.Ordinal))[4..].Trim();

        var rows = Call.Timbre(_folder.Path, "predict", "--bundle", run, "--csv", corpus.Tones).Succeeds().Trim().Split('\n');

        rows.Length.ShouldBe(13);
        rows.Skip(1).ShouldAllBe(row => row.Split(',')[2] == "low" || row.Split(',')[2] == "high");
        return File.ReadAllText(Path.Combine(_folder.Path, run, "pipeline.yaml"));
    }

    private static string Fingerprint() => string.Join('\n', Directory.EnumerateFiles(BuildOutput.Folder("Timbre.Cli"), "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(path => $"{path} {File.GetLastWriteTimeUtc(path).Ticks}"));
}
