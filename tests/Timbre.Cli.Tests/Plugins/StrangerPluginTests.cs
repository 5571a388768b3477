namespace Timbre.Cli.Tests.Plugins;

public sealed class StrangerPluginTests(PluginProjects projects, Corpus corpus) : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> CheckedKinds => [.. PluginProjects.Kinds.Where(kind => kind != "source")];

    [Theory]
    [MemberData(nameof(CheckedKinds))]
    public void A_new_plugin_builds_and_keeps_every_promise_of_its_kind(string kind) =>
        Call.Timbre(_folder.Path, "plugins", "check", projects.Assembly(kind)).Succeeds().ShouldBe($"{kind} my-{kind}: keeps every promise.\n");

    [Fact]
    public void A_new_plugin_is_described_by_its_documentation() =>
        Call.Timbre(_folder.Path, "plugins", "describe", "my-feature", "--plugins", projects.Assembly("feature")).Succeeds()
            .ShouldContain("Raises the magnitude of every value to a power and keeps its sign.");

    [Fact]
    public void Plugins_of_a_stranger_train_and_then_predict_from_the_bundle_alone()
    {
        var names = new List<string>();
        foreach (var kind in PluginProjects.Kinds.Where(kind => kind != "model"))
        {
            names.Add(Path.GetFileName(Copy(projects.Assembly(kind), kind)));
        }

        _folder.Write("strange.yaml", corpus.Pipeline(
            """
            augment:
              - my-augmenter: { probability: 0.5 }
            features:
              - mel-spectrogram: { n_fft: 256, hop_length: 128, n_mels: 16 }
              - my-feature: { exponent: 0.3 }
            model:
              layers: [my-layer, global-average-pool, classifier]
            train: { epochs: 1, batch_size: 4 }
            post:
              - my-post-processor
            """,
            source: $"my-source: {corpus.Tones}") + $"\nplugins: [{string.Join(", ", names)}]\n");

        Call.Timbre(_folder.Path, "train", "strange.yaml").Succeeds();
        names.ForEach(name => Directory.Delete(Path.Combine(_folder.Path, name), recursive: true));
        File.Delete(Path.Combine(_folder.Path, "strange.yaml"));

        var tone = Path.Combine(corpus.Tones, "low_a_0.wav");
        Call.Timbre(_folder.Path, "predict", "--csv", tone).Succeeds().ShouldContain("low_a_0.wav,1,");
        Call.Timbre(_folder.Path, "predict", "--no-code", "--csv", tone).IsRefused().ShouldHaveSingleItem().ShouldContain("model.timbre' holds code, which is refused here");
    }

    [Fact]
    public void A_model_of_a_stranger_dry_runs()
    {
        _folder.Write("model.yaml", Pipeline(projects.Assembly("model"), "mean-probability").Replace("layers: [flatten, classifier]", "my-model: { units: 8 }", StringComparison.Ordinal));

        Call.Timbre(_folder.Path, "validate", "model.yaml").Succeeds().ShouldContain("my-model");
    }

    [Fact]
    public void Two_versions_of_one_assembly_serve_two_pipelines()
    {
        _folder.Write("first.yaml", Pipeline(projects.Assembly("post-processor"), "my-post-processor"));
        _folder.Write("second.yaml", Pipeline(projects.SecondVersion, "my-post-processor"));

        Trained("first.yaml").ShouldBe("1.0.0");
        Trained("second.yaml").ShouldBe("2.0.0");
    }

    public void Dispose() => _folder.Dispose();

    private string Pipeline(string plugins, string post) => corpus.Pipeline($$"""
        plugins: [{{plugins}}]
        features: [mel-spectrogram: { n_fft: 256, n_mels: 8 }]
        model: { layers: [flatten, classifier] }
        train: { epochs: 1 }
        post: [{{post}}]
        """);

    private string Trained(string pipeline)
    {
        var run = Call.Timbre(_folder.Path, "train", pipeline, "-q").Succeeds().Split('\n')[0]["run:".Length..].Trim();
        using var bundle = System.IO.Compression.ZipFile.OpenRead(Path.Combine(_folder.Path, run, "model.timbre"));
        using var metadata = System.Text.Json.JsonDocument.Parse(bundle.GetEntry("metadata.json")!.Open());
        return metadata.RootElement.GetProperty("plugins").EnumerateArray()
            .Single(plugin => plugin.GetProperty("name").GetString() == "MyPostProcessor").GetProperty("version").GetString()!;
    }

    private string Copy(string assembly, string name)
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(assembly)!))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        return target;
    }
}
