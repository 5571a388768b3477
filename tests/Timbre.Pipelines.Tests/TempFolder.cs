namespace Timbre.Pipelines.Tests;

/// <summary>A folder of real files that ends with the test.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder() => Path = Directory.CreateTempSubdirectory("timbre-pipelines-").FullName;

    public string Path { get; }

    public string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Loads a text as if it stood in this folder as pipeline.yaml, with the test plugins.</summary>
    public LoadedPipeline Load(string yaml, params string[] overrides) =>
        PipelineLoader.LoadText(yaml, "pipeline.yaml", Path, Options with { Overrides = overrides });

    /// <summary>The mistakes that loading a text reports, each on its first line.</summary>
    public IReadOnlyList<string> Mistakes(string yaml, params string[] overrides) =>
        Mistakes(yaml, Options with { Overrides = overrides });

    public IReadOnlyList<string> Mistakes(string yaml, PipelineLoadOptions options) =>
        [.. Should.Throw<PipelineException>(() => PipelineLoader.LoadText(yaml, "pipeline.yaml", Path, options))
            .Diagnostics.Select(diagnostic => diagnostic.ToString().Split('\n')[0])];

    public static PipelineLoadOptions Options { get; } = new()
    {
        Catalogue = TestPlugins.Catalogue,
        CheckPaths = false,
        Environment = _ => null,
    };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
