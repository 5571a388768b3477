using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Timbre.Integration.Tests.BundleFiles;

public sealed class BundleFileTests(TrainedModel model) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_bundle_copied_elsewhere_predicts_with_the_data_gone()
    {
        // A whole run of its own, since its data are deleted.
        using var training = new TemporaryFolder();
        Tones.Write(training);
        (await RunningProgram.Run(training.Path, "run", "tones.yaml")).ShouldEndWith(0);
        File.Copy(training.Find("model.timbre"), _folder["voices.timbre"]);
        File.Copy(training["tones/high_01.wav"], _folder["heard.wav"]);
        var before = (await Predict("voices.timbre")).ShouldEndWith(0).Output;
        Directory.Delete(training["tones"], recursive: true);
        Directory.Delete(training["runs"], recursive: true);
        File.Delete(training["tones.yaml"]);
        File.Delete(training["tones.csv"]);

        var after = (await Predict("voices.timbre")).ShouldEndWith(0).Output;

        after.ShouldBe(before);
        JsonNode.Parse(after)!.AsArray().Single()!["label"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public async Task A_bundle_with_an_altered_byte_is_refused(double where)
    {
        var bytes = File.ReadAllBytes(model.Bundle);
        bytes[(int)(where * bytes.Length)] ^= 0x10;

        await Refuses(bytes, "altered.timbre");
    }

    [Fact]
    public async Task A_bundle_cut_short_is_refused()
    {
        var bytes = File.ReadAllBytes(model.Bundle);

        await Refuses(bytes[..(bytes.Length * 2 / 3)], "short.timbre");
        await Refuses([], "empty.timbre");
    }

    [Fact]
    public async Task A_bundle_of_a_newer_format_is_refused_with_the_version_that_reads_it()
    {
        var path = _folder["newer.timbre"];
        File.Copy(model.Bundle, path);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            JsonNode metadata;
            using (var reader = zip.GetEntry("metadata.json")!.Open())
            {
                metadata = JsonNode.Parse(reader)!;
            }

            metadata["format_version"] = 99;
            metadata["timbre_version"] = "9.0.0";
            zip.GetEntry("metadata.json")!.Delete();
            var content = Encoding.UTF8.GetBytes(metadata.ToJsonString());
            using var writer = zip.CreateEntry("metadata.json", CompressionLevel.NoCompression).Open();
            writer.Write(content);
            // The archive's comment ends in the hash of the metadata.
            zip.Comment = zip.Comment[..^64] + Convert.ToHexStringLower(SHA256.HashData(content));
        }

        var error = await Refuses(File.ReadAllBytes(path), "newer.timbre");

        error.ShouldContain("99");
        error.ShouldContain("9.0.0");
    }

    private async Task<string> Refuses(byte[] bundle, string name)
    {
        File.WriteAllBytes(_folder[name], bundle);
        File.Copy(model.Folder["tones/high_01.wav"], _folder["heard.wav"], overwrite: true);
        var refused = (await Predict(name)).ShouldEndWith(2);
        refused.Output.ShouldBeEmpty();
        refused.Error.ShouldStartWith("error: ");
        refused.Error.ShouldContain(name);
        return refused.Error;
    }

    private Task<ProgramResult> Predict(string bundle) => RunningProgram.Run(_folder.Path, "predict", "heard.wav", "--json", "--bundle", bundle);
}
