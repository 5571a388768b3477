namespace Timbre.Pipelines.Tests.Loading;

public sealed class OverrideTests : IDisposable
{
    private const string Yaml = """
        name: small
        data:
          source: { listing: { file: corpus.csv } }
          labels: [female, male]
        features:
          - spectrum: { n_mels: 64 }
          - log
        model:
          layers:
            - conv2d: { filters: 8 }
            - parallel: [ [ { conv2d: { filters: 1 } } ], [ relu ] ]
        train: { optimizer: { rmsprop: { lr: 0.5 } } }
        """;

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("train.epochs=7", "Epochs: 7,")]
    [InlineData("train.optimizer.rmsprop.lr=1.0e-2", "Descent(Options: RateOptions(Lr: 0.01))")]
    [InlineData("train.optimizer.adam.lr=0.25", "Adaptive(Options: RateOptions(Lr: 0.25))")]
    [InlineData("train.optimizer=adam", "Adaptive(Options: RateOptions(Lr: 0.001))")]
    [InlineData("train.optimizer={ adam: { lr: 2 } }", "Adaptive(Options: RateOptions(Lr: 2))")]
    [InlineData("train.early_stopping.patience=3", "Patience: 3,")]
    [InlineData("features[0].spectrum.n_mels=40", "NMels: 40,")]
    [InlineData("features.0.spectrum.n_fft=256", "NFft: 256,")]
    [InlineData("features[1].log.floor=0.5", "Floor: 0.5")]
    [InlineData("features[1]={ log: { floor: 0.125 } }", "Floor: 0.125")]
    [InlineData("features=[]", "Features: [], AugmentFeatures")]
    [InlineData("data.labels=[a, b, c]", "Labels: [\"a\", \"b\", \"c\"]")]
    [InlineData("data.label_map.w=male", "LabelMap: {w: \"male\"}")]
    [InlineData("data.source.listing.file=other.csv", "File: \"other.csv\"")]
    [InlineData("data.source[0].listing.label=sex", "Label: \"sex\"")]
    [InlineData("data.source.listing.label=", "Label: null")]
    [InlineData("data.unreadable.policy=skip", "Policy: Skip, MaxShare: 0.05")]
    [InlineData("model.layers[0].conv2d.filters=9", "Filters: 9,")]
    [InlineData("model.layers.layers[0].conv2d.filters=10", "Filters: 10,")]
    [InlineData("model.layers[1].parallel[0][0].conv2d.kernel=[1, 5]", "Filters: 1, Kernel: [1, 5]")]
    [InlineData("model.recurrent.units=5", "Recurrent(Options: RecurrentOptions(Units: 5,")]
    [InlineData("name=a-b=c", null)]
    public void A_value_is_put_in_its_place(string change, string? expected)
    {
        if (expected is null)
        {
            _folder.Mistakes(Yaml, change).ShouldBe(["--set name: error: name is \"a-b=c\"; it must be lower-case letters, digits, '.', '_' and '-', a letter or digit first."]);
            return;
        }

        Dump.Of(_folder.Load(Yaml).Pipeline).ShouldNotContain(expected);
        Dump.Of(_folder.Load(Yaml, change).Pipeline).ShouldContain(expected);
    }

    [Fact]
    public void Later_overrides_win_and_the_rest_stays()
    {
        var loaded = _folder.Load(Yaml, "train.epochs=7", "train.epochs=8", "train.batch_size=4");

        (loaded.Pipeline.Train.Epochs, loaded.Pipeline.Train.BatchSize, loaded.Pipeline.Train.Optimizer!.Name).ShouldBe((8, 4, "rmsprop"));
        Dump.Of(_folder.Load(loaded.ResolvedYaml).Pipeline).ShouldBe(Dump.Of(loaded.Pipeline));
    }

    [Theory]
    [InlineData("train.epocs=7", "--set train.epocs: error: 'epocs' is no key of train. Did you mean 'epochs'? Its keys are epochs, batch_size, shuffle, optimizer, learning_rates, schedule, early_stopping, clip_gradient_norm, label_smoothing, class_weights, augment_versions, clean_version, checkpoint_steps.")]
    [InlineData("train.epochs=many", "--set train.epochs: error: train.epochs is \"many\"; it must be a whole number between 1 and 100000.")]
    [InlineData("train.epochs.size=3", "--set train.epochs.size: error: train.epochs is a whole number; 'size' means nothing in it.")]
    [InlineData("train[0]=3", "--set train[0]: error: train is a map, so there is no train[0]; its keys are epochs, batch_size, shuffle, optimizer, learning_rates, schedule, early_stopping, clip_gradient_norm, label_smoothing, class_weights, augment_versions, clean_version, checkpoint_steps.")]
    [InlineData("train.optimizer.sgdd.lr=3", "--set train.optimizer.sgdd.lr: error: train.optimizer needs the name of an optimizer here; 'sgdd' is none that is known.")]
    [InlineData("train.optimizer.lr=3", "--set train.optimizer.lr: error: train.optimizer needs the name of an optimizer here; 'lr' is an option of rmsprop. Did you mean 'train.optimizer.rmsprop.lr'?")]
    [InlineData("features[0].spectrun.n_mels=3", "--set features[0].spectrun.n_mels: error: features[0] needs the name of a feature here; 'spectrun' is none that is known. Did you mean 'spectrum'?")]
    [InlineData("features[2].log.floor=1", "--set features[2].log.floor: error: features has 2 items, so there is no features[2]; its last is features[1].")]
    [InlineData("features.log.floor=1", "--set features.log.floor: error: features has 2 items; name one by its index, as in features[0].log.")]
    [InlineData("features[0].spectrum.n_mel=1", "--set features[0].spectrum.n_mel: error: 'n_mel' is no option of spectrum. Did you mean 'n_mels'? Its options are n_fft, win_length, n_mels, mel_scale.")]
    [InlineData("train.epochs", "--set train.epochs: error: The override 'train.epochs' has no value; write path=value, as in train.epochs=20.")]
    [InlineData("train..epochs=1", "--set train..epochs: error: The override's path 'train..epochs' cannot be read; write keys with '.' between them and indices in brackets, as in features[0].mel-spectrogram.n_mels.")]
    [InlineData("features[x]=1", "--set features[x]: error: The override's path 'features[x]' cannot be read; write keys with '.' between them and indices in brackets, as in features[0].mel-spectrogram.n_mels.")]
    [InlineData("=1", "--set : error: The override's path '' cannot be read; write keys with '.' between them and indices in brackets, as in features[0].mel-spectrogram.n_mels.")]
    [InlineData("extends=other.yaml", "--set extends: error: extends cannot be overridden; name the other file in the pipeline itself.")]
    [InlineData("name=[", "--set name: error: This is not YAML: while parsing a node, did not find expected node content.")]
    public void A_wrong_override_is_refused_by_its_own_name(string change, string mistake) =>
        _folder.Mistakes(Yaml, change).ShouldBe([mistake]);

    [Fact]
    public void Mistakes_of_the_file_and_of_overrides_come_together() =>
        _folder.Mistakes(Yaml + "\nseed: no\n", "train.epochs=0", "train.batch_size=0").ShouldBe(
        [
            "pipeline.yaml:13:7: error: seed is \"no\"; it must be a whole number at least 0.",
            "--set train.epochs: error: train.epochs is 0; it must be between 1 and 100000.",
            "--set train.batch_size: error: train.batch_size is 0; it must be between 1 and 65536.",
        ]);

    public void Dispose() => _folder.Dispose();
}
