using System.IO.Compression;
using System.Text;
using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests.Bundles;

/// <summary>Pipelines whose model is a TorchScript file, and their bundles.</summary>
public sealed class CarriedFileTests : IDisposable
{
    private static readonly string[] Stages =
    [
        "features=[mel-spectrogram: { n_fft: 512, hop_length: 64, n_mels: 40 }, log]",
        "model={ torchscript: { file: net.pt } }",
        "train.epochs=1",
    ];

    private readonly TempFolder _folder = new();

    public CarriedFileTests() =>
        File.Copy(Path.Combine(AppContext.BaseDirectory, "models", "masked-mean.pt"), _folder["net.pt"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_bundle_predicts_with_the_trained_weights_after_the_file_is_gone()
    {
        var result = TonePipeline.Train(TonePipeline.Make(_folder, Stages), TonePipeline.Options(_folder.Path));
        var wav = Directory.GetFiles(_folder["tones"])[0];
        IReadOnlyList<double> trained;
        using (var here = TonePipeline.Load(result, _folder.Path))
        {
            trained = Probabilities(here, wav);
        }

        File.Delete(_folder["net.pt"]);
        using var elsewhere = new TempFolder();
        File.Copy(result.Bundle, elsewhere["moved.timbre"]);
        using var bundle = Load(elsewhere, "moved.timbre");

        Probabilities(bundle, wav).ShouldBe(trained);
        bundle.Metadata.Scripts.Keys.ShouldBe(["model.torchscript.file"]);
        using var zip = ZipFile.OpenRead(result.Bundle);
        zip.Entries.Select(entry => entry.FullName).ShouldContain($"files/{bundle.Metadata.Scripts.Values.Single()}-net.pt");
        Should.Throw<BundleException>(() => Load(elsewhere, "moved.timbre", allowCode: false)).Message.ShouldContain("a script at model.torchscript.file");
    }

    [Fact]
    public void A_frozen_network_is_bundled_as_it_was_saved()
    {
        var pipeline = TonePipeline.Make(_folder, [.. Stages, "model.torchscript.frozen=true"]);
        var result = TonePipeline.Run(pipeline, TonePipeline.Options(_folder.Path));

        using var bundle = TonePipeline.Load(result, _folder.Path);

        bundle.Metadata.Parameters.ShouldBe(0);
        var first = TensorParts.Use(Weights.Of(result.Bundle), weights => weights["script.dense.weight"].data<float>()[0]);
        ((double)first).ShouldBe(0.5 * Math.Sin(2), 1e-6);
    }

    [Fact]
    public void A_file_that_changes_while_the_network_trains_is_not_bundled()
    {
        var pipeline = TonePipeline.Make(_folder, Stages);
        File.AppendAllText(_folder["net.pt"], "more");

        var message = Should.Throw<RunException>(() => CarriedFiles.Add(new PartArchiveWriter(), pipeline.Files)).Message;

        message.ShouldContain($"'{_folder["net.pt"]}' (model.torchscript.file), which the bundle must carry, was changed since the run began.");
    }

    [Theory]
    [InlineData("files/../escaped")]
    [InlineData("files/a/b")]
    [InlineData("files/..")]
    public void A_part_that_would_leave_its_folder_is_refused(string name)
    {
        new PartArchiveWriter().Add(name, Encoding.UTF8.GetBytes("x")).Write(_folder["bad.zip"], []);

        Should.Throw<InvalidDataException>(() => CarriedFiles.Extract(PartArchive.Read(_folder["bad.zip"]), _folder["cache"]))
            .Message.ShouldContain("outside the folder");
        Directory.Exists(_folder["cache"]).ShouldBeFalse();
    }

    [Fact]
    public void A_run_is_not_resumed_with_another_file()
    {
        var before = RunIdentity.Of(TonePipeline.Make(_folder, Stages), "data");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "models", "convolution.pt"), _folder["net.pt"], overwrite: true);

        before.Differences(RunIdentity.Of(TonePipeline.Load(_folder.Path, Stages), "data")).ShouldBe(["the file of model.torchscript.file is not the same"]);
    }

    [Fact]
    public void The_dry_run_shows_the_model_and_refuses_another_number_of_labels_at_its_line()
    {
        var pipeline = TonePipeline.Load(_folder.Path, Stages);

        var model = DryRunner.Run(pipeline)[^1];
        (model.Name, model.Shape, model.Parameters).ShouldBe(("torchscript", "logits [2 class]", 162L));

        var yaml = """
            name: three
            data: { source: { tones: { folder: tones } }, labels: [low, middle, high], sample_rate: 4000, clip: { seconds: 0.4 } }
            features: [mel-spectrogram: { n_fft: 512, hop_length: 64, n_mels: 40 }, log]
            model:
              torchscript: net.pt
            """;
        var mistake = Should.Throw<PipelineException>(() => DryRunner.Run(TonePipeline.LoadText(yaml, _folder.Path))).Diagnostics.Single();
        mistake.Message.ShouldContain("gives [2, 2] for a batch of 2, but the pipeline has 3 labels");
        mistake.Location.ShouldNotBeNull().Line.ShouldBe(5);
    }

    private static Bundle Load(TempFolder folder, string name, bool allowCode = true) => Bundle.Load(
        folder[name], new BundleOptions { CacheDirectory = folder["cache"], Catalogue = TonePipeline.Catalogue, AllowCode = allowCode });

    private static IReadOnlyList<double> Probabilities(Bundle bundle, string wav)
    {
        var prediction = bundle.Classifier.Predict([wav], cancellation: TestContext.Current.CancellationToken).Single();
        prediction.Error.ShouldBeNull();
        return prediction.Probabilities;
    }
}
