using System.IO.Compression;
using System.Text.Json.Nodes;
using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Bundles;

public sealed class BundleTests(BundleTests.Trained trained) : IClassFixture<BundleTests.Trained>
{
    [Fact]
    public void A_bundle_predicts_without_the_training_data_and_without_the_pipeline_file()
    {
        using var elsewhere = new TempFolder();
        var moved = elsewhere["moved.timbre"];
        File.Copy(trained.Result.Bundle, moved);
        var heard = elsewhere["heard.wav"];
        File.Copy(trained.Folder["tones/high_s03_0.wav"], heard);
        using var here = Load(trained.Result.Bundle, trained.Folder);
        var expected = here.Classifier.Predict([heard], cancellation: TestContext.Current.CancellationToken).Single();
        Directory.Move(trained.Folder["tones"], trained.Folder["gone"]);
        try
        {
            using var bundle = Load(moved, elsewhere);
            var prediction = bundle.Classifier.Predict([heard], cancellation: TestContext.Current.CancellationToken).Single();

            prediction.Error.ShouldBeNull();
            prediction.Label.ShouldBe("high");
            prediction.Probabilities.ShouldBe(expected.Probabilities);
            bundle.Metadata.Labels.ShouldBe(["low", "high"]);
            bundle.Metadata.SampleRate.ShouldBe(4000);
            bundle.Metadata.Metrics["accuracy"].ShouldBe(trained.Result.Report!.Accuracy);
        }
        finally
        {
            Directory.Move(trained.Folder["gone"], trained.Folder["tones"]);
        }
    }

    [Fact]
    public void A_bundle_holds_its_parts()
    {
        using var zip = ZipFile.OpenRead(trained.Result.Bundle);

        zip.Entries.Select(entry => entry.FullName).ShouldBe(
            ["metadata.json", "model.safetensors", "state.safetensors", "pipeline.yaml"]);
    }

    [Fact]
    public void A_damaged_bundle_is_refused_by_name()
    {
        using var folder = new TempFolder();
        var path = folder["model.timbre"];
        var whole = File.ReadAllBytes(trained.Result.Bundle);

        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
        Refusal(path, folder).ShouldContain("end is missing");

        File.WriteAllText(path, "not a bundle");
        Refusal(path, folder).ShouldContain("not a zip archive");

        var altered = (byte[])whole.Clone();
        altered[whole.Length / 2] ^= 1;
        File.WriteAllBytes(path, altered);
        Refusal(path, folder).ShouldContain("was altered");

        Refusal(folder["missing.timbre"], folder).ShouldContain("there is no such file");
    }

    [Fact]
    public void A_newer_format_is_refused_with_the_version_that_reads_it()
    {
        using var folder = new TempFolder();
        var path = Rewrite(folder, metadata =>
        {
            metadata["format_version"] = 2;
            metadata["timbre_version"] = "9.0.0";
        });

        var message = Refusal(path, folder);

        message.ShouldContain("format version 2");
        message.ShouldContain("use Timbre 9.0.0 or newer");
    }

    [Fact]
    public void Code_is_refused_where_it_is_not_allowed()
    {
        using var folder = new TempFolder();
        var path = Rewrite(folder, metadata =>
        {
            metadata["scripts"] = new JsonObject { ["features[1].script"] = "00" };
            metadata["plugins"]!.AsArray().Add(new JsonObject { ["name"] = "Strange", ["version"] = "1.0", ["sha256"] = "00", ["part"] = "plugins/Strange/Strange.dll" });
        });

        var message = Should.Throw<BundleException>(() => Bundle.Load(path, Options(folder) with { AllowCode = false })).Message;

        message.ShouldContain("the plugin assembly 'Strange'");
        message.ShouldContain("a script at features[1].script");
        using var harmless = Bundle.Load(trained.Result.Bundle, Options(folder) with { AllowCode = false });
    }

    private static BundleOptions Options(TempFolder folder) => new() { CacheDirectory = folder["cache"], Catalogue = TonePipeline.Catalogue };

    private static Bundle Load(string path, TempFolder folder) => Bundle.Load(path, Options(folder));

    private static string Refusal(string path, TempFolder folder)
    {
        var message = Should.Throw<BundleException>(() => Load(path, folder)).Message;
        message.ShouldContain(path);
        return message;
    }

    private string Rewrite(TempFolder folder, Action<JsonObject> change)
    {
        var archive = PartArchive.Read(trained.Result.Bundle);
        var metadata = archive.Metadata.DeepClone().AsObject();
        change(metadata);
        var writer = archive.Names.Aggregate(new PartArchiveWriter(), (parts, name) => parts.Add(name, archive[name]));
        writer.Write(folder["rewritten.timbre"], metadata);
        return folder["rewritten.timbre"];
    }

    /// <summary>One trained model for all tests of bundles.</summary>
    public sealed class Trained : IDisposable
    {
        public Trained() => Result = TonePipeline.Run(TonePipeline.Make(Folder), TonePipeline.Options(Folder.Path));

        public TempFolder Folder { get; } = new();

        public RunResult Result { get; }

        public void Dispose() => Folder.Dispose();
    }
}
