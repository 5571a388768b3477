namespace Timbre.Cli.Tests.Mistakes;

public sealed class PipelineMistakeTests(Corpus corpus) : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("validate")]
    [InlineData("run")]
    public void Six_mistakes_are_six_errors_at_their_places_with_suggestions(string command)
    {
        _folder.Write("six.yaml", """
            name: six
            data:
              source:
                folder: { root: no-such-folder }
              labels: [low, high]
              sample_rate: eight thousand
              clip: { seconds: 0.5 }
            features:
              - mel-spectrogram: { n_fft: 256, n_mel: 16 }
              - lug
              - log: { floor: -1 }
            model:
              layers: [flatten, classifier]
            trian:
              epochs: 2
            """);

        var call = Call.Timbre(_folder.Path, command, "six.yaml");

        var errors = call.IsRefused();
        errors.Count.ShouldBe(6, call.Error);
        errors[0].ShouldStartWith("six.yaml:4:21: error: data.source.folder.root names the folder \"no-such-folder\", which does not exist.");
        errors[1].ShouldBe("six.yaml:6:16: error: data.sample_rate is \"eight thousand\"; it must be a whole number between 1000 and 384000.");
        errors[2].ShouldStartWith("six.yaml:9:36: error: 'n_mel' is no option of mel-spectrogram. Did you mean 'n_mels'? Its options are n_mels, ");
        errors[2].ShouldEndWith(" more, which 'timbre plugins describe mel-spectrogram' shows.");
        errors[3].ShouldStartWith("six.yaml:10:5: error: features[1] names the feature 'lug', which is not known. Did you mean 'log'? Known are log, ");
        errors[3].Split(", ").Length.ShouldBe(10, "eight names are enough");
        errors[3].ShouldEndWith(" more, which 'timbre plugins list' shows.");
        errors[4].ShouldBe("six.yaml:11:19: error: features[2].log.floor is -1; it must be between 1.0e-30 and 1.");
        errors[5].ShouldStartWith("six.yaml:14:1: error: 'trian' is no key of a pipeline. Did you mean 'train'? Its keys are name, seed, ");
        call.Error.ShouldContain("\n    sample_rate: eight thousand\n                 ^\n");
        call.Error.ShouldEndWith("\n6 errors.\n");
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("run")]
    public void What_only_a_dry_run_finds_is_told_with_all_else_and_at_its_option(string command)
    {
        _folder.Write("manifest.csv", "path,label,speaker,age\na.wav,low,one,30\n");
        _folder.Write("both.yaml", """
            name: both
            data:
              source:
                manifest: { file: manifest.csv, group: speaker }
              labels: [low, high]
              filter: { agee: { min: 18 } }
              sample_rate: 8000
              clip: { seconds: 0.5 }
              split: { test: 0.5 }
            augment:
              - low-pass: { min_cutoff_hz: 300, max_cutoff_hz: 5000 }
              - gain: { min_db: 4, max_db: 3 }
            features:
              - mel-spectrogram: { n_fft: 256, win_length: 300, f_max: 9000, n_mels: 16 }
              - log
            model:
              layers: [flatten, classifier]
            post:
              - hysteresis: { label: lowe }
            """);

        var errors = Call.Timbre(_folder.Path, command, "both.yaml").IsRefused();

        errors.Select(error => error.Split(" error: ")[0]).ShouldBe(
            ["both.yaml:6:13:", "both.yaml:9:3:", "both.yaml:11:37:", "both.yaml:12:13:", "both.yaml:14:36:", "both.yaml:14:53:", "both.yaml:19:5:"]);
        errors[0].ShouldEndWith("data.filter names the column 'agee', which no recording has; the columns are label, group, split, age, speaker. Did you mean 'age'?");
        errors[2].ShouldContain("augment[0].low-pass: max_cutoff_hz is 5000 Hz, but a signal at 8000 Hz has only frequencies below 4000 Hz;");
        errors[5].ShouldContain("features[0].mel-spectrogram: f_max is 9000 Hz, above half the sample rate of 8000 Hz;");
    }

    [Fact]
    public void A_column_that_no_header_tells_of_is_said_to_be_unchecked()
    {
        _folder.Write("unknown.yaml", corpus.Pipeline(Good));

        Call.Timbre(_folder.Path, "validate", "unknown.yaml", "--set", "data.filter.age.min=18").Succeeds()
            .ShouldContain("Not checked: whether recordings have the columns 'age' (data.filter); a run checks that before it decodes anything.");
    }

    [Fact]
    public void A_layer_that_cannot_follow_the_one_before_is_refused_at_its_line_with_both_shapes()
    {
        _folder.Write("unfit.yaml", corpus.Pipeline("""
            features:
              - mel-spectrogram: { n_fft: 256, hop_length: 128, n_mels: 16 }
            model:
              layers:
                - flatten
                - conv2d: { filters: 4, kernel: 3 }
                - global-average-pool
                - classifier
            """));

        var call = Call.Timbre(_folder.Path, "validate", "unfit.yaml");

        var error = call.IsRefused().ShouldHaveSingleItem();
        error.ShouldStartWith("unfit.yaml:16:7: error: ");
        error.ShouldContain("feature map");
        error.ShouldContain("vector [512 feature]");
        call.Error.ShouldContain("- conv2d: { filters: 4, kernel: 3 }");
    }

    [Theory]
    [InlineData("train.epoch=3", "--set train.epoch: error: 'epoch' is no key of train. Did you mean 'epochs'? ", "checkpoint_steps.")]
    [InlineData("train.epochs", "--set train.epochs: error: The override 'train.epochs' has no value; ", "as in train.epochs=20.")]
    [InlineData("train.epochs=many", "--set train.epochs: error: train.epochs is \"many\"; ", "between 1 and 100000.")]
    [InlineData("features[7].log.floor=1", "--set features[7].log.floor: error: features has 1 item, ", "its last is features[0].")]
    [InlineData("model=dense", "--set model: error: model needs a model; ", "'dense' is a layer.")]
    public void A_mistake_in_an_override_is_reported_as_the_override_s(string set, string start, string end)
    {
        _folder.Write("good.yaml", corpus.Pipeline(Good));

        var error = Call.Timbre(_folder.Path, "validate", "good.yaml", "--no-dry-run", "--set", set).IsRefused().ShouldHaveSingleItem();

        error.ShouldStartWith(start);
        error.ShouldEndWith(end);
    }

    [Fact]
    public void Without_code_every_script_is_refused_at_its_place()
    {
        _folder.Write("code.yaml", corpus.Pipeline(Good + "post:\n  - script: return scores;\n"));

        Call.Timbre(_folder.Path, "validate", "code.yaml", "--no-code").IsRefused().ShouldBe(
            ["code.yaml:16:5: error: post[0].script is code, and code of others is not allowed here (--no-code)."]);
    }

    public void Dispose() => _folder.Dispose();

    private const string Good = """
        features:
          - mel-spectrogram: { n_fft: 256, n_mels: 16 }
        model:
          layers: [flatten, classifier]

        """;
}
