using System.Text.Json.Nodes;

namespace Timbre.Integration.Tests.Audits;

public sealed class LeakTests(TrainedModel model) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Speakers_in_several_parts_are_said_to_flatter_the_score()
    {
        Tones.Write(_folder);

        var done = (await Run()).ShouldEndWith(0);

        Row(done, "groups disjoint").ShouldContain("NO:");
        Row(done, "groups disjoint").ShouldContain("flattered");
        var audit = Audit();
        ((bool)audit["groups_disjoint"]!).ShouldBeFalse();
        var shared = audit["shared_groups"]!.AsArray().Select(group => (string)group!["group"]!).ToList();
        shared.ShouldNotBeEmpty();
        done.Output.ShouldContain($"shared: the group {shared[0]} is in ");
    }

    [Fact]
    public async Task Recordings_that_are_in_several_parts_under_other_names_are_named()
    {
        Tones.Write(_folder);
        foreach (var copy in Enumerable.Range(0, 8))
        {
            File.Copy(_folder["tones/low_00.wav"], _folder[$"tones/copy{copy}.wav"]);
            Tones.List(_folder, ($"tones/copy{copy}.wav", "low", $"copy{copy}"));
        }

        // Nine groups hold the same recording; a split by group keeps groups apart, not copies.
        var done = (await RunningProgram.Run(_folder.Path, "run", "tones.yaml", "--set", "train.epochs=1")).ShouldEndWith(0);

        Row(done, "groups disjoint").ShouldContain("yes");
        Row(done, "duplicates across parts").ShouldContain("flattered");
        done.Output.ShouldContain("tones/copy0.wav");
        Audit()["duplicates"]!.AsArray().Single()!["recordings"]!.AsArray().Count.ShouldBe(9);
    }

    [Fact]
    public void A_fair_split_is_said_to_be_one()
    {
        Row(model.Result.ShouldEndWith(0), "groups disjoint").ShouldContain("yes");
        Row(model.Result, "duplicates across parts").ShouldContain("none");
        model.Result.Output.ShouldNotContain("flattered");
    }

    private static string Row(ProgramResult result, string name) =>
        result.Output.Split('\n').Single(line => line.Contains($"│ {name} ", StringComparison.Ordinal));

    private Task<ProgramResult> Run() =>
        RunningProgram.Run(_folder.Path, "run", "tones.yaml", "--set", "train.epochs=1", "--set", "data.split.by=random");

    private JsonNode Audit() => JsonNode.Parse(File.ReadAllText(_folder.Find("metrics.json")))!["audit"]!;
}
