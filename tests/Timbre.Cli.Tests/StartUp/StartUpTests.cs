namespace Timbre.Cli.Tests.StartUp;

public sealed class StartUpTests(Corpus corpus) : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("--help")]
    [InlineData("schema")]
    [InlineData("plugins list")]
    [InlineData("plugins describe lstm")]
    [InlineData("validate tiny.yaml --no-dry-run")]
    public void What_needs_no_tensors_does_not_load_LibTorch(string arguments) => LoadsLibTorch(arguments).ShouldBeFalse();

    [Fact]
    public void A_dry_run_loads_LibTorch() => LoadsLibTorch("validate tiny.yaml").ShouldBeTrue();

    public void Dispose() => _folder.Dispose();

    // glibc's loader writes the name of every library that it opens, whoever asks for it.
    private bool LoadsLibTorch(string arguments)
    {
        _folder.Write("tiny.yaml", corpus.Pipeline("features: [mel-spectrogram]\nmodel:\n  layers: [global-average-pool, classifier]\n"));
        var libraries = Directory.CreateDirectory(Path.Combine(_folder.Path, "libraries")).FullName;

        Call.Timbre(_folder.Path, [("LD_DEBUG", "files"), ("LD_DEBUG_OUTPUT", Path.Combine(libraries, "of"))], arguments.Split(' ')).Succeeds();

        var opened = Directory.EnumerateFiles(libraries).SelectMany(File.ReadLines).ToList();
        opened.ShouldContain(line => line.Contains("libcoreclr"), "The loader's record does not even hold the runtime.");
        return opened.Any(line => line.Contains("libtorch", StringComparison.Ordinal));
    }
}
