namespace Timbre.Pipelines.Tests.Differences;

public sealed class PipelineDifferenceTests : IDisposable
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
            - conv2d: { filters: 8, kernel: 5 }
            - relu
        train: { optimizer: { rmsprop: { lr: 0.5 } } }
        """;

    private readonly TempFolder _folder = new();

    public PipelineDifferenceTests() => _folder.Write("corpus.csv", "");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_spellings_of_a_pipeline_are_the_same()
    {
        const string Other = """
            name: "small"
            seed: 0
            data:
              source:
                - listing: { file: ./corpus.csv }
              labels: [female, male]
              label_map: {}
            features: [ spectrum, { log: {} } ]
            model: { layers: { layers: [ { conv2d: { filters: 8, kernel: [5] } }, { relu: null } ] } }
            train: { optimizer: { rmsprop: { lr: 5.0e-1 } }, early_stopping: null }
            augment: []
            tune: { trials: 1, space: { train.epochs: [1] } }
            """;

        Between(Yaml, Other).ShouldBeEmpty();
    }

    [Fact]
    public void A_pipeline_and_its_rooted_text_are_the_same()
    {
        var loaded = PipelineLoader.LoadText(Yaml, "pipeline.yaml", _folder.Path, TempFolder.Options with { CheckPaths = true });

        PipelineDifference.Between(new PipelineText(loaded.ResolvedYaml, _folder.Path), new PipelineText(loaded.RootedYaml), TestPlugins.Catalogue).ShouldBeEmpty();
        PipelineDifference.Between(new PipelineText(loaded.ResolvedYaml, "/elsewhere"), new PipelineText(loaded.RootedYaml), TestPlugins.Catalogue)
            .ShouldHaveSingleItem().ShouldBe(new ValueDifference("data.source[0].listing.file", "/elsewhere/corpus.csv", Path.Combine(_folder.Path, "corpus.csv")));
    }

    [Theory]
    [InlineData("features[0].spectrum.n_mels=40", "features[0].spectrum.n_mels", "64", "40")]
    [InlineData("features[1].log.floor=0.5", "features[1].log.floor", "1E-06", "0.5")]
    [InlineData("model.layers[0].conv2d.filters=9", "model.layers[0].conv2d.filters", "8", "9")]
    [InlineData("model.layers.layers[1]={ conv2d: { filters: 1 } }", "model.layers[1]", "relu", "conv2d")]
    [InlineData("train.epochs=3", "train.epochs", "15", "3")]
    [InlineData("train.early_stopping={ patience: 5 }", "train.early_stopping.patience", null, "5")]
    public void A_value_that_differs_is_named_as_an_override_names_it(string change, string path, string? before, string? after)
    {
        var changed = PipelineLoader.LoadText(Yaml, "pipeline.yaml", _folder.Path, TempFolder.Options with { Overrides = [change] });

        var found = Between(Yaml, changed.ResolvedYaml);

        found.ShouldContain(new ValueDifference(path, before, after));
        found.ShouldAllBe(difference => difference.Path.StartsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_is_no_YAML_is_refused() => Should.Throw<PipelineException>(() => Between(Yaml, "a: [b"));

    private IReadOnlyList<ValueDifference> Between(string a, string b) =>
        PipelineDifference.Between(new PipelineText(a, _folder.Path), new PipelineText(b, _folder.Path), TestPlugins.Catalogue);
}
