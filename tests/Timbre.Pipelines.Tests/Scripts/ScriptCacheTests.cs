using Timbre.Pipelines.Tests.Processes;

namespace Timbre.Pipelines.Tests.Scripts;

public sealed class ScriptCacheTests : IDisposable
{
    public const string Pipeline = TestPlugins.Smallest + "\npost:\n  - script: return scores with { Overall = new[] { 0.5, 0.5 } };\n";

    private readonly TempFolder _folder = new();

    private string Cache => Path.Combine(_folder.Path, "cache");

    private PipelineLoadOptions Options => TempFolder.Options with { Environment = name => name == "TIMBRE_CACHE" ? Cache : null };

    [Fact]
    public void A_script_that_is_cached_is_not_compiled_again_and_Roslyn_is_not_loaded()
    {
        Load(Pipeline);
        Entries().Count.ShouldBe(1);

        ChildProcess.Run(typeof(CachedScript), nameof(CachedScript.Runs_without_Roslyn), ("TIMBRE_CACHE", Cache));
    }

    [Fact]
    public void The_same_code_at_another_place_is_the_same_entry()
    {
        Load(Pipeline);
        var moved = Load("# one line\n# and another\n" + Pipeline);

        Entries().Count.ShouldBe(1);
        moved.Pipeline.Post[0].Location.Line.ShouldBe(9);
    }

    [Fact]
    public void Other_code_is_another_entry()
    {
        Load(Pipeline);
        Load(Pipeline.Replace("0.5", "0.25", StringComparison.Ordinal));

        Entries().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-1)]
    public void A_damaged_entry_is_compiled_again(int length)
    {
        Load(Pipeline);
        var entry = Entries().Single();
        var good = File.ReadAllBytes(entry);
        File.WriteAllBytes(entry, length < 0 ? [.. good[..^1], (byte)~good[^1]] : good[..length]);

        Load(Pipeline).Pipeline.Post[0].Plugin.Process(new WindowScores { Labels = ["a", "b"], Windows = [] }).Overall.ShouldBe([0.5, 0.5]);

        File.ReadAllBytes(entry).Length.ShouldBe(good.Length);
        Entries().Count.ShouldBe(1);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_costs_only_the_cache()
    {
        _folder.Write("cache", "a file in the way");

        Load(Pipeline).Scripts.Count.ShouldBe(1);
    }

    [Fact]
    public void A_script_with_an_error_is_not_kept()
    {
        Should.Throw<PipelineException>(() => Load(Pipeline.Replace("scores", "score", StringComparison.Ordinal)));

        Directory.Exists(Cache).ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();

    private LoadedPipeline Load(string yaml) => PipelineLoader.LoadText(yaml, "pipeline.yaml", _folder.Path, Options);

    private List<string> Entries() => [.. Directory.EnumerateFiles(Path.Combine(Cache, "scripts"))];
}
