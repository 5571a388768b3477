using System.IO.Compression;
using System.Text;
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
            ["metadata.json", "model.safetensors", "state.safetensors", "pipeline.yaml", "heard.safetensors", "drift.safetensors"]);
    }

    [Fact]
    public void A_damaged_bundle_is_refused_by_name()
    {
        using var folder = new TempFolder();
        var path = folder["model.timbre"];
        var whole = File.ReadAllBytes(trained.Result.Bundle);

        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
        Refusal(path, folder).ShouldContain("end is missing");

        File.WriteAllBytes(path, []);
        Refusal(path, folder).ShouldContain("it is empty");

        File.WriteAllText(path, "not a bundle");
        Refusal(path, folder).ShouldContain("it is no bundle, which is a zip archive");

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
    public void A_newer_format_that_keeps_its_parts_in_another_way_is_refused_as_newer()
    {
        using var folder = new TempFolder();
        var metadata = Encoding.UTF8.GetBytes("""{ "format": "timbre-bundle", "format_version": 3, "timbre_version": "9.1.0", "chunks": [] }""");
        using (var zip = ZipFile.Open(folder["model.timbre"], ZipArchiveMode.Create))
        {
            zip.Comment = PartArchiveWriter.CommentPrefix + PartArchiveWriter.Hash(metadata);
            using var part = zip.CreateEntry(PartArchiveWriter.MetadataName).Open();
            part.Write(metadata);
        }

        Refusal(folder["model.timbre"], folder).ShouldContain("has format version 3, and this version of Timbre reads up to 1; use Timbre 9.1.0 or newer");
    }

    [Fact]
    public void A_bundle_that_was_packed_anew_without_its_hashes_is_refused()
    {
        using var folder = new TempFolder();
        ZipFile.ExtractToDirectory(trained.Result.Bundle, folder["parts"]);
        ZipFile.CreateFromDirectory(folder["parts"], folder["again.timbre"]);

        Refusal(folder["again.timbre"], folder).ShouldContain("carries no hash");
    }

    [Theory]
    [InlineData("model.safetensors")]
    [InlineData("state.safetensors")]
    [InlineData("pipeline.yaml")]
    [InlineData("drift.safetensors")]
    public void A_part_that_was_altered_is_named(string part)
    {
        using var folder = new TempFolder();
        var path = folder["model.timbre"];
        File.Copy(trained.Result.Bundle, path);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            using var content = zip.GetEntry(part)!.Open();
            content.Seek(-1, SeekOrigin.End);
            var last = content.ReadByte();
            content.Seek(-1, SeekOrigin.End);
            content.WriteByte((byte)(last ^ 1));
        }

        Refusal(path, folder).ShouldContain($"its part '{part}' was altered");
    }

    [Fact]
    public void A_bundle_of_newer_plugins_is_refused_with_both_versions()
    {
        using var folder = new TempFolder();
        var path = Rewrite(folder, metadata =>
        {
            foreach (var plugin in metadata["plugins"]!.AsArray().Where(plugin => (string?)plugin!["name"] == "Timbre.Plugins.Features"))
            {
                plugin!["version"] = "99.2.0";
            }
        });

        Refusal(path, folder).ShouldContain("was made with Timbre.Plugins.Features 99.2.0, and this installation has ");
    }

    [Fact]
    public void A_pipeline_that_a_newer_version_wrote_is_refused_as_newer()
    {
        using var folder = new TempFolder();
        var path = Rewrite(folder, metadata => metadata["timbre_version"] = "9.0.0", yaml => yaml + "\nfuture: { x: 1 }\n");

        var message = Refusal(path, folder);

        message.ShouldContain("was made by Timbre 9.0.0");
        message.ShouldContain("future");
    }

    [Fact]
    public void Metadata_that_lack_what_they_must_say_are_refused()
    {
        using var folder = new TempFolder();

        Refusal(Rewrite(folder, metadata => metadata.Remove("labels")), folder).ShouldContain("labels");
        Refusal(Rewrite(folder, metadata => metadata["format_version"] = "one"), folder).ShouldContain("cannot be used");
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

    private string Rewrite(TempFolder folder, Action<JsonObject> change, Func<string, string>? pipeline = null)
    {
        var archive = PartArchive.Read(trained.Result.Bundle);
        var metadata = archive.Metadata.DeepClone().AsObject();
        change(metadata);
        var writer = archive.Names.Aggregate(new PartArchiveWriter(), (parts, name) => parts.Add(name, name == BundleWriter.PipelinePart && pipeline is not null
            ? Encoding.UTF8.GetBytes(pipeline(Encoding.UTF8.GetString(archive[name])))
            : archive[name]));
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
