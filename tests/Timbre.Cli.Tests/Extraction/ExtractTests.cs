using System.Text.Json;

namespace Timbre.Cli.Tests.Extraction;

public sealed class ExtractTests(Corpus corpus) : IDisposable
{
    private const string Rest = """
        features:
          - mel-spectrogram: { n_fft: 256, n_mels: 12 }
          - log
          - standardize
        model:
          layers: [ conv2d: { filters: 2 }, relu, flatten, classifier ]
        train: { epochs: 1, batch_size: 4 }
        """;

    private const string Free = """
        features:
          - mel-spectrogram: { n_fft: 256, n_mels: 12 }
          - log
        model:
          layers: [ conv2d: { filters: 2 }, relu, flatten, classifier ]
        train: { epochs: 1, batch_size: 4 }
        """;

    private const string Model = "model: { layers: [ flatten, classifier ] }\ntrain: { epochs: 1, batch_size: 4 }\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Features_in_arrays_and_in_tables_read_back_to_the_same_bits()
    {
        Write("audio.yaml", corpus.Pipeline(Rest));
        var told = Extract("audio.yaml", "-o", "first").Succeeds();
        var manifest = File.ReadAllLines(At("first/manifest.csv"));

        told.ShouldContain("12 recordings, each a feature map [1 channel, 12 frequency, ");
        manifest[0].ShouldBe("index,source,label,group,split,length");
        manifest.Length.ShouldBe(13);

        var (array, table) = (Source(told), Source(Extract("audio.yaml", "-o", "table", "--format", "csv").Succeeds()));
        Write("array.yaml", BySource(corpus.Pipeline(Model, "array", array)));
        Write("table.yaml", BySource(corpus.Pipeline(Model, "table", table)));
        Extract("array.yaml", "-o", "second").Succeeds();
        Extract("table.yaml", "-o", "third").Succeeds();

        File.ReadAllBytes(At("second/features.npy")).ShouldBe(File.ReadAllBytes(At("first/features.npy")));
        File.ReadAllBytes(At("third/features.npy")).ShouldBe(File.ReadAllBytes(At("first/features.npy")));
    }

    [Fact]
    public void Clips_in_WAV_files_read_back_to_the_same_features()
    {
        Write("audio.yaml", Fixed(corpus.Pipeline(Rest)));
        Extract("audio.yaml", "-o", "direct").Succeeds();
        var told = Extract("audio.yaml", "-o", "clips", "--audio").Succeeds();
        Write("clips.yaml", BySource(Fixed(corpus.Pipeline(Rest, "clips", Source(told)))));
        Extract("clips.yaml", "-o", "again").Succeeds();

        Directory.EnumerateFiles(At("clips"), "*.wav", SearchOption.AllDirectories).Count().ShouldBe(12);
        File.ReadAllBytes(At("again/features.npy")).ShouldBe(File.ReadAllBytes(At("direct/features.npy")));
    }

    [Fact]
    public void A_model_of_arrays_predicts_arrays_and_refuses_audio_by_name()
    {
        Write("audio.yaml", corpus.Pipeline(Rest));
        var told = Extract("audio.yaml").Succeeds();
        Write("array.yaml", BySource(corpus.Pipeline(Model, "array", Source(told))));
        Call.Timbre(_folder.Path, "run", "array.yaml", "-q").Succeeds();
        var sound = Directory.EnumerateFiles(corpus.Tones).First();

        Call.Timbre(_folder.Path, "predict", sound, "-q").IsRefused().Single()
            .ShouldContain($"'{sound}' is no .npy file, and this model takes arrays of features in place of audio;");
        Call.Timbre(_folder.Path, "validate", "array.yaml").Succeeds().ShouldContain("data.source");
    }

    [Theory]
    [InlineData("--format", "npy")]
    [InlineData("--format", "csv")]
    [InlineData("--audio", "--format", "wav")]
    public void What_it_prints_is_the_data_of_a_pipeline_that_is_cross_validated_as_it_stands(params string[] how)
    {
        Write("audio.yaml", corpus.Pipeline(Free));
        var told = Extract(["audio.yaml", "-o", "it's here, [all]", .. how]).Succeeds();
        var data = told[told.IndexOf("data:", StringComparison.Ordinal)..];
        data.ShouldContain("split: { by: group, train: 0.34, validation: 0.33, test: 0.33 }");
        Write("again.yaml", $"name: again\n{data}{(how.Contains("--audio") ? Free : Model)}");

        using var report = JsonDocument.Parse(Call.Timbre(_folder.Path, "evaluate", "again.yaml", "--folds", "3", "--json", "-q").Succeeds());

        report.RootElement.GetProperty("folds").GetArrayLength().ShouldBe(3);
        report.RootElement.GetProperty("pooled").GetProperty("recordings").GetInt32().ShouldBe(12);
    }

    [Fact]
    public void Features_that_learned_from_the_training_part_keep_their_parts_unless_they_end_before()
    {
        Write("audio.yaml", corpus.Pipeline(Rest));

        var bound = Call.Timbre(_folder.Path, "extract", "audio.yaml", "-o", "bound");
        var free = Call.Timbre(_folder.Path, "extract", "audio.yaml", "-o", "free", "--before-fitted");

        bound.Succeeds().ShouldContain("split: { by: source }");
        bound.Error.ShouldContain("warning: features[2] (standardize) learned from the training part");
        free.Succeeds().ShouldContain("split: { by: group, ");
        free.Error.ShouldNotContain("warning");
        Write("plain.yaml", corpus.Pipeline(Free));
        Extract("plain.yaml", "-o", "plain").Succeeds();
        File.ReadAllBytes(At("free/features.npy")).ShouldBe(File.ReadAllBytes(At("plain/features.npy")));
    }

    [Fact]
    public void Augmented_clips_keep_their_parts()
    {
        Write("audio.yaml", corpus.Pipeline(Rest + "\naugment: [noise]"));

        var call = Call.Timbre(_folder.Path, "extract", "audio.yaml", "--audio");

        call.Succeeds().ShouldContain("split: { by: source }");
        call.Error.ShouldContain("extract them with --set augment=[].");
        Call.Timbre(_folder.Path, "extract", "audio.yaml", "--audio", "-o", "plain", "--set", "augment=[]").Succeeds().ShouldContain("split: { by: group, ");
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_left_alone_unless_told_otherwise()
    {
        Write("audio.yaml", corpus.Pipeline(Free));
        _folder.Write("out/manifest.csv", "mine");

        Extract("audio.yaml", "-o", "out").IsRefused().Single().ShouldContain($"The folder '{At("out")}' is not empty; name another one with --output, or let --overwrite replace files in it.");
        File.ReadAllText(At("out/manifest.csv")).ShouldBe("mine");

        Extract("audio.yaml", "-o", "out", "--overwrite").Succeeds();
        File.ReadAllText(At("out/manifest.csv")).ShouldStartWith("index,");
    }

    [Fact]
    public void A_format_that_does_not_fit_is_refused()
    {
        Write("audio.yaml", corpus.Pipeline(Rest));

        Extract("audio.yaml", "--format", "flac").IsRefused().Single().ShouldContain("--format is 'flac'; it must be npy or csv, or wav or flac with --audio.");
    }

    private static string Source(string told) => told.Split('\n').First(line => line.StartsWith("    ", StringComparison.Ordinal)).Trim();

    private static string BySource(string yaml) => yaml.Replace("split: { by: group, train: 0.34, validation: 0.33, test: 0.33 }", "split: { by: source }", StringComparison.Ordinal);

    private static string Fixed(string yaml) => yaml.Replace("long: random-crop", "long: center-crop", StringComparison.Ordinal);

    private Call Extract(params string[] arguments) => Call.Timbre(_folder.Path, ["extract", .. arguments, "-q"]);

    private string At(string name) => Path.Combine(_folder.Path, name);

    private void Write(string name, string yaml) => _folder.Write(name, yaml);
}
