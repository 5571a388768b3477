using System.Security.Cryptography;
using System.Text;
using static TorchSharp.torch;

namespace Timbre.Pipelines.Tests.Binding;

public sealed class CarriedFileTests : IDisposable
{
    private const string Yaml = """
        name: small
        data:
          source: { listing: { file: corpus.csv } }
          labels: [female, male]
        model: { stored: { file: nets/my net.bin } }
        """;

    private readonly TempFolder _folder = new();

    [Fact]
    public void The_option_is_the_absolute_path_and_the_carried_pipeline_names_the_content()
    {
        var file = _folder.Write("nets/my net.bin", "weights");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("weights")));

        var loaded = Load(Yaml, Options);

        Net(loaded).File.ShouldBe(file);
        loaded.Files.ShouldBe([new CarriedFile("model.stored.file", file, hash, $"files/{hash}-my-net.bin")]);
        loaded.Scripts.ShouldBe([new PipelineScript("model.stored.file", new SourceLocation("pipeline.yaml", 5, 26), hash)]);
        loaded.ResolvedYaml.ShouldContain("my net.bin");
        loaded.PortableYaml.ShouldNotContain("nets/");
        var unpacked = _folder.Write(loaded.Files[0].Name, "weights");
        Net(Load(loaded.PortableYaml, Options)).File.ShouldBe(unpacked);
    }

    [Fact]
    public void A_file_that_is_missing_is_a_mistake_even_where_paths_of_data_are_not_checked()
    {
        _folder.Write("nets/my nets.bin", "");

        _folder.Mistakes(Yaml, Options).ShouldBe(
            [$"pipeline.yaml:5:26: error: model.stored.file names the file \"nets/my net.bin\", which does not exist. Relative paths start at {_folder.Path}. Did you mean 'my nets.bin'?"]);
    }

    [Fact]
    public void A_file_that_is_a_program_is_refused_where_code_is()
    {
        _folder.Write("nets/my net.bin", "weights");

        _folder.Mistakes(Yaml, Options with { AllowCode = false }).ShouldBe(
            ["pipeline.yaml:5:26: error: model.stored.file names a program, and code of others is not allowed here (--no-code)."]);
    }

    public void Dispose() => _folder.Dispose();

    private static PipelineLoadOptions Options { get; } = TempFolder.Options with { Catalogue = TestPlugins.Catalogue.WithTypes(typeof(Stored)) };

    private LoadedPipeline Load(string yaml, PipelineLoadOptions options) =>
        PipelineLoader.LoadText(yaml, "pipeline.yaml", _folder.Path, options);

    private static StoredOptions Net(LoadedPipeline loaded) => ((Stored)loaded.Pipeline.Model.Plugin).Options;
}

[Plugin("stored")]
public sealed class Stored(StoredOptions options) : IModel
{
    public StoredOptions Options { get; } = options;

    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context) => throw new NotSupportedException();
}

public sealed record StoredOptions
{
    /// <summary>The network.</summary>
    [CarriedFile(IsCode = true)] public required string File { get; init; }
}
