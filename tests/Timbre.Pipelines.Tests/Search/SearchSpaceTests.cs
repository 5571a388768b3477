namespace Timbre.Pipelines.Tests.Search;

public sealed class SearchSpaceTests : IDisposable
{
    private const string Yaml = """
        name: small
        data:
          source: { listing: { file: corpus.csv } }
          labels: [female, male]
          split: { by: group }
        features:
          - spectrum: { n_mels: 64 }
          - log
        model:
          layers:
            - conv2d: { filters: 8 }
        train: { optimizer: { rmsprop: { lr: 0.5 } } }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_space_of_every_kind_is_read()
    {
        var tune = Load("""
              parallel: 2
              prune: { halving: { reduction: 4, min_epochs: 2 } }
              space:
                train.optimizer.rmsprop.lr: { log_uniform: [1.0e-4, 0.1] }
                features[0].spectrum.n_mels: [32, 64, 80]
                model.layers[0].conv2d.filters: { int: [8, 64], step: 8 }
                train.label_smoothing: { uniform: [0, 0.3] }
                train.batch_size: { log_int: [8, 128] }
                train.optimizer: { choice: [adam, { rmsprop: { lr: 0.25 } }] }
                train.early_stopping: [null, { patience: 3, monitor: "validation.loss" }]
            """).Pipeline.Tune!;

        tune.Space["train.optimizer.rmsprop.lr"].LogUniform.ShouldBe([1e-4, 0.1]);
        tune.Space["features[0].spectrum.n_mels"].Choice!.Select(value => value.Text).ShouldBe(["32", "64", "80"]);
        tune.Space["model.layers[0].conv2d.filters"].IsEndless.ShouldBeFalse();
        tune.Space["train.label_smoothing"].IsEndless.ShouldBeTrue();
        tune.Space["train.optimizer"].Choice!.Select(value => value.Text).ShouldBe(["adam", "{ rmsprop: { lr: 0.25 } }"]);
        tune.Space["train.early_stopping"].Choice!.Select(value => value.Text).ShouldBe(["null", "{ patience: 3, monitor: \"validation.loss\" }"]);
        tune.Prune!.Halving.ShouldBe(new HalvingSection { Reduction = 4, MinEpochs = 2 });
    }

    [Theory]
    [InlineData("train.epohcs: [1]", "17:11: error: 'epohcs' is no key of train", "Did you mean 'train.epochs'?")]
    [InlineData("features[0].spectrum.n_mel: [1]", "17:26: error: 'n_mel' is no option of spectrum", "Did you mean 'features[0].spectrum.n_mels'?")]
    [InlineData("features[7].spectrum.n_mels: [1]", "17:5: error: features has 2 items, so there is no features[7]", "Did you mean 'features[0].spectrum.n_mels'?")]
    [InlineData("train.optimizer.adam.lr: [1]", "17:21: error: train.optimizer is rmsprop, so there is no train.optimizer.adam.", "Did you mean 'train.optimizer.rmsprop.lr'?")]
    [InlineData("features[0].spectrum.n_mels: [8, 0, many]", "17:38: error: features[0].spectrum.n_mels is 0; it must be between 1 and 512.", "")]
    [InlineData("features[0].spectrum.n_mels: { int: [8, 1000] }", "17:45: error: features[0].spectrum.n_mels is 1000; it must be between 1 and 512.", "")]
    [InlineData("train.optimizer: [adam, adamm]", "17:29: error: train.optimizer names the optimizer 'adamm', which is not known", "Did you mean 'adam'?")]
    [InlineData("model.layers[0].conv2d.filters: [8, 0]", ": error: model.layers[0].conv2d.filters is 0; it must be between 1 and 4096.", "")]
    [InlineData("model.layers[7].conv2d.filters: [8]", "error: model.layers has 1 item, so there is no model.layers[7]; its last is model.layers[0].", "")]
    [InlineData("data.split.train: [0.5]", "17:5: error: 'data.split.train' cannot be searched: trials are compared on the validation part", "")]
    [InlineData("plugins: [x]", "17:5: error: 'plugins' cannot be searched", "")]
    [InlineData("a[b: [1]", "17:5: error: 'a[b' is no path into a pipeline; write keys with '.'", "")]
    [InlineData("train.epochs: { uniform: [3, 2] }", "17:21: error: tune.space.train.epochs: it goes from 3 to 2; write the lower number first", "")]
    [InlineData("train.epochs: { int: [2, 3], choice: [2] }", "17:21: error: tune.space.train.epochs: it has choice and int; give it one of", "")]
    [InlineData("train.epochs: [2, 2]", "tune.space.train.epochs: it has 2 twice", "")]
    public void A_mistake_in_the_space_is_reported_at_its_place_with_the_nearest_path(string entry, string start, string suggestion)
    {
        var mistakes = Mistakes($"  trials: 5\n  space:\n    {entry}");

        mistakes.ShouldContain(mistake => mistake.Contains(start, StringComparison.Ordinal) && mistake.Contains(suggestion, StringComparison.Ordinal));
    }

    [Fact]
    public void All_mistakes_of_the_block_come_at_once() =>
        Mistakes("  metric: validation.f1\n  parallel: 0\n  space:\n    train.epohcs: [1]\n    features[0].spectrum.n_mels: [0]").Count.ShouldBe(4);

    [Fact]
    public void A_metric_that_there_is_not_names_those_there_are() =>
        Mistakes("  metric: validation.f1\n  trials: 1\n  space: { train.epochs: [1] }").ShouldHaveSingleItem()
            .ShouldStartWith("pipeline.yaml:15:11: error: tune.metric is \"validation.f1\"; it must be one of validation.accuracy, validation.loss, validation.recall.");

    [Fact]
    public void A_search_says_when_it_ends() =>
        Mistakes("  method: random\n  space: { train.epochs: [1] }").ShouldHaveSingleItem().ShouldContain("no end; say when it ends by trials, max_hours or both");

    [Fact]
    public void A_grid_has_an_end() =>
        Mistakes("  method: grid\n  space: { train.label_smoothing: { uniform: [0, 0.5] } }").ShouldHaveSingleItem().ShouldContain("a grid tries all of them");

    [Fact]
    public void Without_a_validation_part_there_is_nothing_to_compare_by()
    {
        var yaml = Yaml.Replace("{ by: group }", "{ by: group, train: 0.8, validation: 0, test: 0.2 }", StringComparison.Ordinal);

        _folder.Mistakes(yaml + "\ntune:\n  trials: 1\n  space: { train.epochs: [1] }\n").ShouldHaveSingleItem().ShouldContain("data.split.validation is 0; give it a share");
    }

    [Fact]
    public void A_path_into_a_stage_that_another_path_chooses_need_fit_one_of_its_choices()
    {
        const string Space = "  trials: 5\n  space:\n    train.optimizer.adam.lr: [0.125]\n    train.optimizer: [adam, rmsprop]";
        var loaded = Load(Space);

        var chosen = Assign(loaded, "train.optimizer.adam.lr=0.125", "train.optimizer=adam");
        var other = Assign(loaded, "train.optimizer.adam.lr=0.125", "train.optimizer=rmsprop");

        Dump.Of(chosen.Pipeline).ShouldContain("Adaptive(Options: RateOptions(Lr: 0.125))");
        chosen.Inactive.ShouldBeEmpty();
        Dump.Of(other.Pipeline).ShouldContain("Descent(Options: RateOptions(Lr: 0.001))");
        other.Inactive.ShouldBe(["train.optimizer.adam.lr"]);
    }

    [Fact]
    public void A_value_never_replaces_the_stage_that_its_path_leads_into() =>
        Should.Throw<PipelineException>(() => Assign(_folder.Load(Yaml), "train.optimizer.adam.lr=0.5")).Message.ShouldContain("train.optimizer is rmsprop");

    [Fact]
    public void Any_value_is_written_on_one_line_that_reads_back_to_it()
    {
        var tune = Load("""
              trials: 1
              space:
                data.source.listing.label: ["64", 'it''s "so": [x]', "two\nlines", "$${HOME}", "null"]
            """).Pipeline.Tune!;

        foreach (var value in tune.Space["data.source.listing.label"].Choice!)
        {
            value.Text.ShouldNotContain("\n");
            Assign(_folder.Load(Yaml), $"data.source.listing.label={value.Text}").Pipeline.Data.Source[0].Plugin
                .ShouldBeOfType<Listing>().Options.Label.ShouldBeOneOf("64", "it's \"so\": [x]", "two\nlines", "${HOME}", "null");
        }
    }

    [Fact]
    public void The_rooted_text_means_the_same_in_another_folder()
    {
        _folder.Write("corpus.csv", "");
        var options = TempFolder.Options with { CheckPaths = true };
        var here = PipelineLoader.LoadText(Yaml, "pipeline.yaml", _folder.Path, options);

        var there = PipelineLoader.LoadText(here.RootedYaml, "best.yaml", Path.GetTempPath(), options);

        Dump.Of(there.Pipeline).ShouldContain($"File: \"{Path.Combine(_folder.Path, "corpus.csv")}\"");
    }

    private LoadedPipeline Assign(LoadedPipeline loaded, params string[] values) =>
        PipelineLoader.LoadText(loaded.ResolvedYaml, "pipeline.yaml", _folder.Path, TempFolder.Options with { Overrides = ["tune="], Assignments = values });

    private LoadedPipeline Load(string tune) => _folder.Load($"{Yaml}\ntune:\n{(tune.Contains("trials", StringComparison.Ordinal) ? "" : "  trials: 5\n")}{tune}\n");

    // The block starts on line 14 of the text.
    private IReadOnlyList<string> Mistakes(string tune) => _folder.Mistakes($"{Yaml}\n\ntune:\n{tune}\n");
}
