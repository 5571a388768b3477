using System.Text.Json.Nodes;

namespace Timbre.Cli.Tests.Maintenance;

public sealed class MaintenanceTests(Corpus corpus) : IDisposable
{
    private const string Model =
        """
        features: [ mel-spectrogram: { n_mels: 4, n_fft: 256 }, log, standardize ]
        model: { layers: [ global-average-pool, classifier ] }
        train: { epochs: 2 }
        """;

    private static readonly string[] All = ["--set", "data.split.train=1", "--set", "data.split.validation=0", "--set", "data.split.test=0"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_is_trained_further_and_refuses_what_it_cannot_start_from()
    {
        _folder.Write("first.yaml", corpus.Pipeline(Model, "first"));
        _folder.Write("second.yaml", corpus.Pipeline(Model, "second"));
        Call.Timbre(_folder.Path, "train", "first.yaml").Succeeds();
        var bundle = Bundle("first");

        var further = Call.Timbre(_folder.Path, "train", "second.yaml", "--from", Path.GetDirectoryName(bundle)!);

        further.Succeeds();
        further.Error.ShouldMatch("Starting from .*model.timbre \\(first, sha256 [0-9a-f]{12}\\); labels kept: low, high\\.");
        Call.Timbre(_folder.Path, "train", "second.yaml", "--from", "none.timbre").IsRefused().ShouldHaveSingleItem().ShouldContain("there is no such file");
        File.WriteAllBytes(Path.Combine(_folder.Path, "cut.timbre"), File.ReadAllBytes(bundle)[..200]);
        Call.Timbre(_folder.Path, "train", "second.yaml", "--from", "cut.timbre").IsRefused().ShouldHaveSingleItem().ShouldContain("its end is missing");
        Call.Timbre(_folder.Path, "train", "second.yaml", "--from", bundle, "--set", "features[0].mel-spectrogram.n_mels=8").IsRefused()
            .ShouldHaveSingleItem().ShouldContain("n_mels is 4 in the bundle and 8 in the pipeline");
    }

    [Fact]
    public void Drift_is_told_in_words_as_JSON_and_by_the_exit_code()
    {
        _folder.Write("tiny.yaml", corpus.Pipeline(Model));
        Call.Timbre(_folder.Path, ["train", "tiny.yaml", .. All]).Succeeds();
        var bundle = Bundle("tiny");
        foreach (var file in Directory.GetFiles(corpus.Tones, "*.wav"))
        {
            var quiet = File.ReadAllBytes(file);
            for (var at = 44; at + 1 < quiet.Length; at += 2)
            {
                BitConverter.TryWriteBytes(quiet.AsSpan(at), (short)(BitConverter.ToInt16(quiet, at) / 8));
            }

            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "quiet")).FullName, Path.GetFileName(file)), quiet);
        }

        Call.Timbre(_folder.Path, "drift", bundle, corpus.Tones, "--fail-on", "drift").Succeeds().ShouldContain("No drift is shown");
        Call.Timbre(_folder.Path, "drift", bundle, "quiet").Succeeds().ShouldContain("level (dB of full scale)");
        var failed = Call.Timbre(_folder.Path, "drift", bundle, "quiet", "--fail-on", "drift", "--json");
        failed.ExitCode.ShouldBe(1);
        JsonNode.Parse(failed.Output)!["verdict"]!.GetValue<string>().ShouldBe("drift");
        Call.Timbre(_folder.Path, "drift", bundle, "quiet", "--fail-on", "rain").ExitCode.ShouldBe(2);
    }

    private string Bundle(string name) =>
        Directory.GetFiles(Path.Combine(_folder.Path, "runs", name), "model.timbre", SearchOption.AllDirectories).Single();
}
