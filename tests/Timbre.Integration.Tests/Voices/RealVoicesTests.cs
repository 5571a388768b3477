using System.Text.Json.Nodes;

namespace Timbre.Integration.Tests.Voices;

public sealed class RealVoicesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_pipeline_of_voices_runs_end_to_end_on_speakers_that_it_has_not_heard()
    {
        var root = Repository.Root;
        var voices = Environment.GetEnvironmentVariable("VOICES") ?? Path.GetFullPath(Path.Combine(root, "..", "shared", "data"));
        Assert.SkipUnless(File.Exists(Path.Combine(voices, "emodb", "manifest.csv")), $"The recordings of voices are not at {voices}.");
        using var program = RunningProgram.StartShell(
            _folder.Path, $"VOICES='{voices}' '{RunningProgram.File}' run '{root}/pipelines/voice-gender-cnn.yaml' --set train.epochs=1");

        var done = (await program.End()).ShouldEndWith(0);

        done.Output.Split('\n').Single(line => line.Contains("groups disjoint", StringComparison.Ordinal)).ShouldContain("yes");
        var metrics = JsonNode.Parse(File.ReadAllText(_folder.Find("metrics.json")))!;
        metrics["audit"]!["parts"]!.AsArray().Sum(part => (int)part!["recordings"]!).ShouldBe(935);
        metrics["failed"]!.AsArray().ShouldBeEmpty();
    }
}
