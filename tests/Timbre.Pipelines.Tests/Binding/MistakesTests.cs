namespace Timbre.Pipelines.Tests.Binding;

public sealed class MistakesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Six_different_mistakes_are_reported_at_once_in_the_order_of_their_places()
    {
        const string Pipeline = """
            name: six
            sed: 7
            data:
              source: { listing: { file: corpus.csv, folder: recordings } }
              labels: [female, male]
            augment:
              - shift: { max_second: 0.5 }
            features:
              - spectrum: { n_mels: many }
              - spectrum: { n_mels: 0 }
              - logg
            model: recurrent
            """;
        _folder.Write("corpus.csv", "path,label\n");
        _folder.Write("recording/one.txt", "");

        var mistakes = _folder.Mistakes(Pipeline, TempFolder.Options with { CheckPaths = true });

        mistakes.ShouldBe(
        [
            "pipeline.yaml:2:1: error: 'sed' is no key of a pipeline. Did you mean 'seed'? Its keys are name, seed, device, plugins, data, prepare, augment, features, augment_features, model, train, predict, post, tune.",
            $"pipeline.yaml:4:50: error: data.source.listing.folder names the folder \"recordings\", which does not exist. Relative paths start at {_folder.Path}. Did you mean 'recording'?",
            "pipeline.yaml:7:14: error: 'max_second' is no option of shift. Did you mean 'max_seconds'? Its options are max_seconds, probability, wrap.",
            "pipeline.yaml:9:25: error: features[0].spectrum.n_mels is \"many\"; it must be a whole number between 1 and 512.",
            "pipeline.yaml:10:25: error: features[1].spectrum.n_mels is 0; it must be between 1 and 512.",
            "pipeline.yaml:11:5: error: features[2] names the feature 'logg', which is not known. Did you mean 'log'? Known are fragile, log, script, spectrum.",
        ]);
    }

    public void Dispose() => _folder.Dispose();
}
