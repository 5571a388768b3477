using System.IO.Compression;
using System.Text;
using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;
using Timbre.Plugins.PostProcessors;

namespace Timbre.Engine.Tests.Bundles;

/// <summary>Bundles whose pipeline uses a stranger's plugins or scripts.</summary>
public sealed class CarriedCodeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_stranger_s_plugin_travels_in_the_bundle()
    {
        CopyTheirs();
        Tones.Write(_folder["tones"]);
        var options = new PipelineLoadOptions
        {
            Catalogue = Catalogue, Plugins = [_folder["theirs"]], Overrides = ["post=[majority-vote]", "train.epochs=1"], Environment = _ => null,
        };
        var pipeline = PipelineLoader.LoadText(TonePipeline.Yaml, "pipeline.yaml", _folder.Path, options);
        var result = TonePipeline.Train(pipeline, TonePipeline.Options(_folder.Path));
        var wav = Directory.GetFiles(_folder["tones"])[0];
        using (var zip = ZipFile.OpenRead(result.Bundle))
        {
            zip.Entries.Select(entry => entry.FullName).ShouldContain("plugins/Timbre.Plugins.PostProcessors/Timbre.Plugins.PostProcessors.dll");
        }

        Directory.Delete(_folder["theirs"], recursive: true);
        using var bundle = Bundle.Load(result.Bundle, new BundleOptions { CacheDirectory = _folder["cache"], Catalogue = Catalogue });

        bundle.Classifier.Predict([wav], cancellation: TestContext.Current.CancellationToken).Single().Error.ShouldBeNull();
        bundle.Pipeline.Pipeline.Post.Single().Plugin.GetType().FullName.ShouldBe(typeof(MajorityVote).FullName);
        Should.Throw<BundleException>(() => Bundle.Load(
            result.Bundle, new BundleOptions { CacheDirectory = _folder["cache"], Catalogue = Catalogue, AllowCode = false })).Message.ShouldContain("Timbre.Plugins.PostProcessors");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_plugin_that_is_listed_and_not_used_stays_behind(bool isAbsolute)
    {
        CopyTheirs();
        Tones.Write(_folder["tones"]);
        var listed = isAbsolute ? _folder["theirs"] : "theirs";
        var yaml = $"{TonePipeline.Yaml}\nplugins: [{listed}]\n";
        var options = new PipelineLoadOptions { Catalogue = Catalogue, Overrides = ["train.epochs=1"], Environment = _ => null };
        var result = TonePipeline.Train(PipelineLoader.LoadText(yaml, "pipeline.yaml", _folder.Path, options), TonePipeline.Options(_folder.Path));
        Directory.Delete(_folder["theirs"], recursive: true);

        using var bundle = Bundle.Load(result.Bundle, new BundleOptions { CacheDirectory = _folder["cache"], Catalogue = Catalogue, AllowCode = false });

        bundle.Classifier.Predict([Directory.GetFiles(_folder["tones"])[0]], cancellation: TestContext.Current.CancellationToken).Single().Error.ShouldBeNull();
        Encoding.UTF8.GetString(PartArchive.Read(result.Bundle)["pipeline.yaml"]).ShouldNotContain("theirs");
    }

    [Fact]
    public void A_script_travels_in_the_bundle_and_is_refused_where_code_is()
    {
        var yaml = TonePipeline.Yaml.Replace("  - standardize", "  - script: return x * 0.5f;", StringComparison.Ordinal);
        Tones.Write(_folder["tones"]);
        var result = TonePipeline.Train(TonePipeline.LoadText(yaml, _folder.Path, "train.epochs=1"), TonePipeline.Options(_folder.Path));

        using var bundle = TonePipeline.Load(result, _folder.Path);

        bundle.Metadata.Scripts.Keys.ShouldBe(["features[2].script"]);
        bundle.Classifier.Predict([Directory.GetFiles(_folder["tones"])[0]], cancellation: TestContext.Current.CancellationToken).Single().Error.ShouldBeNull();
        Should.Throw<BundleException>(() => Bundle.Load(
            result.Bundle, new BundleOptions { CacheDirectory = _folder["cache"], Catalogue = TonePipeline.Catalogue, AllowCode = false }))
            .Message.ShouldContain("a script at features[2].script");
    }

    [Fact]
    public void A_stranger_s_plugin_that_is_another_file_than_the_model_was_trained_with_is_refused()
    {
        CopyTheirs();
        Tones.Write(_folder["tones"]);
        var options = new PipelineLoadOptions
        {
            Catalogue = Catalogue, Plugins = [_folder["theirs"]], Overrides = ["post=[majority-vote]", "train.epochs=1"], Environment = _ => null,
        };
        var pipeline = PipelineLoader.LoadText(TonePipeline.Yaml, "pipeline.yaml", _folder.Path, options);
        var archive = PartArchive.Read(TonePipeline.Train(pipeline, TonePipeline.Options(_folder.Path)).Bundle);
        var metadata = archive.Metadata.DeepClone().AsObject();
        metadata["plugins"]!.AsArray().Single(plugin => (string?)plugin!["name"] == "Timbre.Plugins.PostProcessors")!["sha256"] = new string('0', 64);
        archive.Names.Aggregate(new PartArchiveWriter(), (parts, name) => parts.Add(name, archive[name])).Write(_folder["other.timbre"], metadata);

        var message = Should.Throw<BundleException>(() => Bundle.Load(
            _folder["other.timbre"], new BundleOptions { CacheDirectory = _folder["cache"], Catalogue = Catalogue })).Message;

        message.ShouldContain(_folder["other.timbre"]);
        message.ShouldContain($"'Timbre.Plugins.PostProcessors' of sha256 {new string('0', 64)}, and would run ");
    }

    // An assembly that the catalogue of this host does not have, in a folder of its own.
    private void CopyTheirs()
    {
        var assembly = typeof(MajorityVote).Assembly.Location;
        Directory.CreateDirectory(_folder["theirs"]);
        File.Copy(assembly, Path.Combine(_folder["theirs"], Path.GetFileName(assembly)));
    }

    private static PluginCatalogue Catalogue { get; } = PluginCatalogue.BuiltIn.WithTypes(TonePipeline.PluginTypes.Where(type => type.Assembly != typeof(MajorityVote).Assembly));
}
