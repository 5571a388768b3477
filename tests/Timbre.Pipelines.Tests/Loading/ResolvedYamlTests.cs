using Timbre.Pipelines.Tests.Processes;

namespace Timbre.Pipelines.Tests.Loading;

public sealed class ResolvedYamlTests : IDisposable
{
    /// <summary>A pipeline that has a value of every shape.</summary>
    public const string Everything = """
        name: everything
        seed: 9007199254740993
        device: cuda:1
        data:
          source:
            - listing: { file: "a file: with #signs.csv", folder: ~ }
            - listing: { file: 'it''s.csv', label: null }
          labels: [female, "no", "12", 'true']
          label_map: { w: female, "m ": "no", "null": female, "x: y": "12" }
          clip: { seconds: 1.5, short: zero_pad_sides, long: center-crop }
          split: { by: source }
          unreadable: skip
        augment: { shift: { max_seconds: 1.0e-3, wrap: false } }
        features:
          - spectrum: { n_fft: 1024, win_length: 400, mel_scale: slaney-classic }
          - log:
          - log: { floor: 1e-6 }
        augment_features: []
        model:
          layers:
            - parallel:
                - [ { conv2d: { filters: 16, kernel: [1, 5] } }, relu ]
                - conv2d: { filters: 8, kernel: 3 }
            - relu
        train:
          optimizer: { rmsprop: { lr: .01 } }
          schedule: step
          early_stopping: {}
        predict: { hop_seconds: 0.5 }
        post: [ mean ]
        """;

    private readonly TempFolder _folder = new();

    [Fact]
    public void It_reloads_to_the_same_pipeline() => ShouldReload(_folder.Load(Everything));

    [Fact]
    public void It_reloads_where_the_environment_gave_values()
    {
        const string Yaml = TestPlugins.Smallest + """

            seed: ${SEED}
            train: { epochs: "${EPOCHS:-3}", optimizer: { adam: { lr: "0.0${LR}" } } }
            predict: { window_seconds: "${EMPTY}" }
            features:
              - log: { floor: "0.${LR}" }
            """;
        var options = TempFolder.Options with
        {
            Environment = name => name switch { "SEED" => "12", "LR" => "5", "EMPTY" => "", _ => null },
        };

        var loaded = PipelineLoader.LoadText(Yaml, "pipeline.yaml", _folder.Path, options);

        (loaded.Pipeline.Seed, loaded.Pipeline.Train.Epochs, loaded.Pipeline.Predict.WindowSeconds).ShouldBe((12, 3, null));
        ShouldReload(loaded);
    }

    [Theory]
    [InlineData("a $${not} variable")]
    [InlineData("$$${x")]
    [InlineData("ends with ${")]
    [InlineData("two\nlines ")]
    [InlineData("  leading\n\ttab\n")]
    [InlineData("- looks like: a list")]
    [InlineData("ü \u2028 \u0085 \0 \U0001F399")]
    [InlineData("\r\n")]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("1_000")]
    public void Any_text_survives(string text)
    {
        var quoted = string.Concat(text.Replace("${", "$${", StringComparison.Ordinal).Select(character => $"\\u{(int)character:x4}"));
        var loaded = _folder.Load(TestPlugins.Smallest.Replace("corpus.csv", $"\"{quoted}\"", StringComparison.Ordinal));

        File(loaded).ShouldBe(text);
        File(_folder.Load(loaded.ResolvedYaml)).ShouldBe(text);

        static string File(LoadedPipeline pipeline) => ((Listing)pipeline.Pipeline.Data.Source[0].Plugin).Options.File;
    }

    [Fact]
    public void Script_files_are_inlined()
    {
        _folder.Write("stage.csx", "// $\"${x}\"\nreturn scores with { Overall = new[] { 0.5, 0.5 } };\n");
        var loaded = _folder.Load(TestPlugins.Smallest + "\npost: { script: { file: stage.csx } }\n");
        System.IO.File.Delete(Path.Combine(_folder.Path, "stage.csx"));

        var again = _folder.Load(loaded.ResolvedYaml);

        again.Scripts[0].Sha256.ShouldBe(loaded.Scripts[0].Sha256);
    }

    [Fact]
    public void Inherited_plugins_are_found_from_the_pipeline_s_folder()
    {
        _folder.Write("base/base.yaml", TestPlugins.Smallest + $"\nplugins: {Path.GetRelativePath(Path.Combine(_folder.Path, "base"), Tests.Plugins.Fixtures.Assembly("GoodV1"))}\n");
        var loaded = _folder.Load("extends: base/base.yaml\npost: [ fixed ]\n");

        ShouldReload(loaded);
        _folder.Load(loaded.ResolvedYaml).Pipeline.Post[0].Name.ShouldBe("fixed");
    }

    [Fact]
    public void Reading_a_pipeline_does_not_load_LibTorch() =>
        ChildProcess.Run(typeof(BoundPipeline), nameof(BoundPipeline.Binds_and_describes_without_LibTorch));

    public void Dispose() => _folder.Dispose();

    private void ShouldReload(LoadedPipeline loaded)
    {
        var again = _folder.Load(loaded.ResolvedYaml);

        Dump.Of(again.Pipeline).ShouldBe(Dump.Of(loaded.Pipeline));
        again.ResolvedYaml.ShouldBe(loaded.ResolvedYaml);
    }
}
