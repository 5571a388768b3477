namespace Timbre.Pipelines.Tests.Binding;

public sealed class ValueTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("predict: { hop_seconds: 2 }", "HopSeconds: 2,")]
    [InlineData("predict: { hop_seconds: 1e-2 }", "HopSeconds: 0.01,")]
    [InlineData("predict: { hop_seconds: 1.0e-2 }", "HopSeconds: 0.01,")]
    [InlineData("predict: { hop_seconds: +.5 }", "HopSeconds: 0.5,")]
    [InlineData("predict: { hop_seconds: null }", "HopSeconds: null,")]
    [InlineData("seed: 9223372036854775807", "Seed: 9223372036854775807,")]
    [InlineData("train:", "Epochs: 15,")]
    [InlineData("augment: shift", "Name: \"shift\", Plugin: Shift(Options: ShiftOptions(MaxSeconds: 0.5, Probability: 1, Wrap: True)")]
    [InlineData("augment: { shift: }", "Name: \"shift\", Plugin: Shift(Options: ShiftOptions(MaxSeconds: 0.5, Probability: 1, Wrap: True)")]
    [InlineData("augment: [ shift: { probability: 0.1, wrap: FALSE } ]", "Probability: 0.1, Wrap: False)")]
    [InlineData("features: [ spectrum: { mel_scale: slaney_classic } ]", "MelScale: SlaneyClassic")]
    [InlineData("features: [ spectrum: { win_length: ~ } ]", "WinLength: null")]
    [InlineData("data: { source: { listing: { file: 12 } }, labels: [1, 0.5] }", "Labels: [\"1\", \"0.5\"]")]
    [InlineData("data: { source: [ { listing: { file: a } }, { listing: { file: b, label: c } } ], labels: [no, yes] }", "Labels: [\"no\", \"yes\"]")]
    [InlineData("data: { source: { listing: { file: a } }, labels: [a, b], label_map: { c: a, d: b } }", "LabelMap: {c: \"a\", d: \"b\"}")]
    [InlineData("data: { source: { listing: { file: a } }, labels: [a, b], unreadable: skip }", "Policy: Skip, MaxShare: 0.05")]
    [InlineData("model: { layers: relu }", "Layers: [Stage`1(Name: \"relu\"")]
    [InlineData("model: { layers: { layers: [ relu, { conv2d: { filters: 2, kernel: 5 } } ] } }", "ConvolutionOptions(Filters: 2, Kernel: [5]")]
    [InlineData("model: { layers: [ parallel: [ [ relu, relu ], relu ] ] }", "Name: \"relu\", Plugin: Rectifier(), Location: )], [Stage`1(Name: \"relu\"")]
    public void A_value_may_be_written_so(string yaml, string expected) => Dump.Of(_folder.Load(With(yaml)).Pipeline).ShouldContain(expected);

    [Theory]
    [InlineData("seed: 1.5", "seed is 1.5; it must be a whole number at least 0.")]
    [InlineData("seed: 9223372036854775808", "seed is 9223372036854775808; it must be between -9223372036854775808 and 9223372036854775807.")]
    [InlineData("seed: '7'", "seed is \"7\"; it must be a whole number at least 0, without quotes.")]
    [InlineData("seed: [7]", "seed is a list; it must be a whole number at least 0.")]
    [InlineData("seed:", "seed is empty; it must be a whole number at least 0.")]
    [InlineData("train: { epochs: 1_000 }", "train.epochs is \"1_000\"; it must be a whole number between 1 and 100000.")]
    [InlineData("train: 5", "train is 5; it must be a map with the keys epochs, batch_size, shuffle, optimizer, learning_rates, schedule, early_stopping, clip_gradient_norm, label_smoothing, class_weights, augment_versions, clean_version, checkpoint_steps.")]
    [InlineData("train: { clip_gradient_norm: .nan }", "train.clip_gradient_norm is \".nan\"; it must be a number between 0 and 1000000000.")]
    [InlineData("train: { clip_gradient_norm: 1e999 }", "train.clip_gradient_norm is 1e999; it must be a number between 0 and 1000000000.")]
    [InlineData("train: { class_weights: balance }", "train.class_weights is \"balance\"; it must be one of none, balanced. Did you mean 'balanced'?")]
    [InlineData("train: { early_stopping: { monitor: validation.acuracy } }", "train.early_stopping.monitor is \"validation.acuracy\"; it must be one of validation.accuracy, validation.loss, validation.recall. Did you mean 'validation.accuracy'?")]
    [InlineData("device: gpu", "device is \"gpu\"; it must be auto, cpu, cuda, or one of several GPUs such as cuda:1.")]
    [InlineData("data: { source: { listing: { file: a } }, labels: [a, b], split: { folds: 99999999999 } }", "data.split.folds is 99999999999; it must be a number of folds such as 5, up to 999999, or each-group.")]
    [InlineData("data: { source: { listing: { file: a } }, labels: [a, b], split: { folds: each-speaker } }", "data.split.folds is \"each-speaker\"; it must be a number of folds such as 5, up to 999999, or each-group.")]
    [InlineData("augment: [ shift: { wrap: yes } ]", "augment[0].shift.wrap is \"yes\"; it must be true or false. Did you mean 'true'?")]
    [InlineData("augment: [ shift: { wrap: 'true' } ]", "augment[0].shift.wrap is \"true\"; it must be true or false, without quotes. Did you mean 'true'?")]
    [InlineData("augment: [ shift: { probability: 0 } ]", "augment[0].shift.probability is 0; it must be above 0 and at most 1.")]
    [InlineData("augment: [ log ]", "augment[0] needs an augmenter; 'log' is a feature.")]
    [InlineData("augment: [ ]\nfeatures: [ { log: , floor: 1 } ]", "features[0] has 2 keys (log, floor); it must be the name of a feature, or a map of one key, the name, with its options. If the others are options of log, indent them below it.")]
    [InlineData("features: [ [ log ] ]", "features[0] is a list; it must be the name of a feature, or a map of one key, the name, with its options.")]
    [InlineData("features: [ log: 3 ]", "features[0].log is 3; it must be a map with the option floor.")]
    [InlineData("features: [ fragile ]", "features[0].fragile: the plugin could not be made: InvalidOperationException: The moon is in the wrong phase.")]
    [InlineData("features: [ fragile: { a: 1 } ]", "'a' is no option of fragile. It has no options.")]
    [InlineData("features: [ spectrum: { n_fft: 256, win_length: 400 } ]", "features[0].spectrum: win_length is 400; it must be at most n_fft, which is 256.")]
    [InlineData("data: { source: { listing: }, labels: [a, b] }", "listing needs the option 'file': the path of a file.")]
    [InlineData("data: { labels: [a, b] }", "data needs the key 'source': a list of sources, at least 1.")]
    [InlineData("data: { source: [], labels: [a, b] }", "data.source has 0 items; it must have at least 1 item.")]
    [InlineData("data: { source: { listing: { file: a } }, labels: [a] }", "data.labels has 1 item; it must have at least 2 items.")]
    [InlineData("data: { source: { listing: { file: a } }, labels: [a, b, a] }", "data: labels has 'a' 2 times; each label is an output of the model and stands once.")]
    [InlineData("data: { source: { listing: { file: a } }, labels: [a, b], label_map: { c: d } }", "data: label_map maps 'c' to 'd', which is no label; labels are a, b.")]
    [InlineData("data: { source: { listing: { file: a } }, labels: [a, b], label_map: [c] }", "data.label_map is a list; it must be a map.")]
    [InlineData("data: { source: { listing: { file: a } }, labels: [a, b], split: { train: 0.5 } }", "data.split: train, validation and test are 0.5, 0.15 and 0.15, which sum to 0.8; the shares must sum to 1.")]
    [InlineData("model: { layers: [ conv2d: { filters: 2, kernel: [1, 2, 3] } ] }", "model.layers[0].conv2d.kernel has 3 items; it must have 1 to 2 items.")]
    [InlineData("model: { layers: [ conv2d: { filters: 2, kernel: [1, 0] } ] }", "model.layers[0].conv2d.kernel[1] is 0; it must be between 1 and 99.")]
    [InlineData("model: { layers: [ conv2d ] }", "conv2d needs the option 'filters': a whole number between 1 and 4096.")]
    [InlineData("model: { layers: [ parallel: [ [ relu, rellu ] ] ] }", "model.layers[0].parallel[0][1] names the layer 'rellu', which is not known. Did you mean 'relu'? Known are conv2d, parallel, relu.")]
    [InlineData("model: { layers: }", "layers needs the option 'layers': a list of layers, at least 1.")]
    [InlineData("model:", "model is empty; it must be the name of a model, or a map of one key, the name, with its options.")]
    [InlineData("seed: ${SEED}", "The environment variable SEED is not set; set it, or write a default: ${SEED:-default}.")]
    public void A_mistake_is_one_sentence_with_the_value_and_what_is_allowed(string yaml, string mistake)
    {
        var only = _folder.Mistakes(With(yaml)).Single();

        only[(only.IndexOf("error: ", StringComparison.Ordinal) + 7)..].ShouldBe(mistake);
    }

    [Fact]
    public void A_mistake_is_shown_with_its_line_and_a_caret() =>
        Should.Throw<PipelineException>(() => _folder.Load(With("train: { epochs: 0 }"))).Message.ShouldBe("""
            pipeline.yaml:6:18: error: train.epochs is 0; it must be between 1 and 100000.
              train: { epochs: 0 }
                               ^
            """);

    [Fact]
    public void Every_key_has_its_place()
    {
        var loaded = _folder.Load(With("features:\n  - spectrum: { n_mels: 40 }\n  - log\ntrain:\n  optimizer: adam"));

        (string Path, int Line, int Column)[] expected =
        [
            ("name", 1, 1), ("data.source", 3, 3), ("data.source[0]", 3, 11), ("data.source.listing", 3, 13), ("features", 6, 1),
            ("features[0]", 7, 5), ("features[0].spectrum", 7, 5), ("features[0].spectrum.n_mels", 7, 17), ("features[1]", 8, 5), ("train.optimizer", 10, 3),
        ];
        foreach (var (path, line, column) in expected)
        {
            loaded.Locations[path].ShouldBe(new SourceLocation("pipeline.yaml", line, column), path);
        }

        loaded.Pipeline.Features[1].Location.ShouldBe(new SourceLocation("pipeline.yaml", 8, 5));
        loaded.Pipeline.Train.Optimizer!.Location.ShouldBe(new SourceLocation("pipeline.yaml", 10, 14));
    }

    [Fact]
    public void Paths_of_data_are_not_checked_where_nothing_is_read_from_them()
    {
        _folder.Mistakes(TestPlugins.Smallest, TempFolder.Options with { CheckPaths = true }).Count.ShouldBe(1);

        _folder.Load(TestPlugins.Smallest).Pipeline.Name.ShouldBe("small");
    }

    public void Dispose() => _folder.Dispose();

    private static string With(string yaml)
    {
        var key = yaml[..yaml.IndexOf(':', StringComparison.Ordinal)];
        var rest = key switch
        {
            "data" => "name: small\nmodel: recurrent",
            "model" => TestPlugins.Smallest.Replace("\nmodel: recurrent", "", StringComparison.Ordinal),
            _ => TestPlugins.Smallest,
        };
        return $"{rest}\n{yaml}\n";
    }
}
