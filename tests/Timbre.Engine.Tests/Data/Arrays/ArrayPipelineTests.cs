using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests.Arrays;

/// <summary>Whole runs on arrays of features.</summary>
public sealed class ArrayPipelineTests : IDisposable
{
    private const string Yaml = """
        name: arrays
        seed: 7
        device: cpu
        data:
          source: { arrays: { folder: arrays } }
          labels: [low, high]
          split: { train: 0.5, validation: 0.25, test: 0.25 }
        features:
          - standardize
        model:
          layers: [ conv2d: { filters: 4 }, relu, flatten, classifier ]
        train: { epochs: 6, batch_size: 8, optimizer: { adam: { lr: 0.02 } } }
        """;

    private readonly TempFolder _folder = new();

    public ArrayPipelineTests() => StoredArrays.Write(_folder["arrays"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_network_learns_from_arrays_of_differing_time_and_judges_each_by_one_window()
    {
        var result = TonePipeline.Run(Load(), TonePipeline.Options(_folder.Path));

        result.Report!.Accuracy.ShouldBe(1);
        result.Report.Windows.ShouldBe(result.Report.Recordings);
        result.Report.Audit!.GroupsDisjoint.ShouldBe(true);
        result.Report.Audit.Parts[0].Seconds.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_bundle_predicts_an_array_as_the_run_did_and_refuses_what_does_not_fit()
    {
        var result = TonePipeline.Run(Load(), TonePipeline.Options(_folder.Path));
        using var bundle = Bundle.Load(result.Bundle, new BundleOptions { CacheDirectory = _folder["cache"], Catalogue = Catalogue });
        StoredArrays.Write(_folder["wrong.npy"], [4, 6], 0);
        StoredArrays.Write(_folder["long.npy"], [3, 60], 0);
        StoredArrays.Write(_folder["many.npy"], [5, 3, 9], 0);
        File.WriteAllText(_folder["sound.wav"], "no matter");
        var low = Directory.EnumerateFiles(_folder["arrays"], "low*").First();

        bundle.Metadata.Arrays!.ToString().ShouldBe("feature map [1 channel, 3 frequency, 9 time]");
        var predictions = bundle.Classifier
            .Predict([low, _folder["wrong.npy"], _folder["long.npy"], _folder["sound.wav"], _folder["many.npy"]], cancellation: TestContext.Current.CancellationToken).ToList();

        predictions[0].Label.ShouldBe("low");
        predictions[1].Error.ShouldBe(
            $"{_folder["wrong.npy"]} is a feature map [1 channel, 4 frequency, 6 time]; the model takes a feature map [1 channel, 3 frequency, 9 time].");
        predictions[2].Error.ShouldEndWith("the longest that the model was trained with has 9 steps of time: cut it into pieces.");
        predictions[3].Error.ShouldStartWith($"{_folder["sound.wav"]} is no .npy file, and this model takes arrays of features in place of audio;");
        predictions[4].Error!.ShouldStartWith($"{_folder["many.npy"]} holds 5 items, and the model takes one from each file; ");
    }

    [Fact]
    public void A_dry_run_knows_the_shape_of_the_arrays_without_reading_them() =>
        DryRunner.Run(Load())[0].ShouldBe(DryRunner.Run(Load())[0] with { Key = "data.source", Shape = "feature map [1 channel, 3 frequency, 9 time]" });

    [Fact]
    public void An_augmenter_of_waveforms_is_refused_at_its_line()
    {
        var refusal = Should.Throw<PipelineException>(() => DryRunner.Run(Load(Yaml + "\naugment:\n  - roll\n")));

        refusal.Diagnostics.Single().Location!.Line.ShouldBe(14);
        refusal.Message.ShouldContain("'roll' stands under augment, which changes waveforms, and the source gives a feature map");
    }

    [Fact]
    public void Audio_and_arrays_in_one_pipeline_are_refused_by_both_names()
    {
        Tones.Write(_folder["tones"], speakers: 1);
        var mixed = Load(Yaml.Replace("{ arrays: { folder: arrays } }", "[ { tones: { folder: tones } }, { arrays: { folder: arrays } } ]", StringComparison.Ordinal));

        Should.Throw<PipelineException>(() => DryRunner.Run(mixed)).Message
            .ShouldContain("The source 'tones' is audio, and the source 'arrays' is a feature map [1 channel, 3 frequency, 9 time] from a file;");
        Should.Throw<PipelineException>(() => Corpus.Read(mixed, new SourceContext(_folder.Path, _folder.Path))).Message
            .ShouldMatch(@"high_s00_0\.wav is audio, and .*high_s00_0\.npy is a feature map");
    }

    [Fact]
    public void Arrays_that_differ_in_more_than_their_time_are_refused_by_both_names()
    {
        StoredArrays.Write(Path.Combine(_folder["arrays"], "low_s99_0.npy"), [4, 6], 0);

        Should.Throw<PipelineException>(() => Corpus.Read(Load(), new SourceContext(_folder.Path, _folder.Path))).Message
            .ShouldMatch(@"high_s00_0\.npy is a feature map \[1 channel, 3 frequency, \d time\], and .*low_s99_0\.npy is a feature map \[1 channel, 4 frequency, 6 time\];");
    }

    [Fact]
    public void An_array_with_a_value_that_is_no_number_is_unreadable()
    {
        StoredArrays.Write(Path.Combine(_folder["arrays"], "low_s00_0.npy"), [3, 6], float.NaN);

        Should.Throw<PipelineException>(() => TonePipeline.Run(Load(), TonePipeline.Options(_folder.Path))).Message
            .ShouldMatch(@"low_s00_0\.npy: value 0 of 18 is NaN; features must be finite numbers\.");
    }

    private static PluginCatalogue Catalogue { get; } = PluginCatalogue.BuiltIn.WithTypes([.. TonePipeline.PluginTypes, typeof(StoredArrays)]);

    private LoadedPipeline Load(string yaml = Yaml) =>
        PipelineLoader.LoadText(yaml, "pipeline.yaml", _folder.Path, new PipelineLoadOptions { Catalogue = Catalogue, Environment = _ => null });
}
