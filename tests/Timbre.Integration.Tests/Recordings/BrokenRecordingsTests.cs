using System.Text.Json.Nodes;

namespace Timbre.Integration.Tests.Recordings;

public sealed class BrokenRecordingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BrokenRecordingsTests()
    {
        Tones.Write(_folder);
        BrokenFiles.Write(_folder["odd"]);
        Tones.List(_folder, BrokenFiles.Good.Concat(BrokenFiles.Bad).Select((name, i) => ($"odd/{name}", "low", $"odd{i / 2}")));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_policy_to_fail_names_every_bad_recording_at_once_and_trains_nothing()
    {
        var refused = (await Run()).ShouldEndWith(2);

        refused.Error.ShouldContain("4 of 46 recordings cannot be read.");
        Named(refused.Error).ShouldBe(BrokenFiles.Bad);
        Directory.GetFiles(_folder["runs"], "model.timbre", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.GetDirectories(_folder["runs"], "checkpoints", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Missing_recordings_are_named_together()
    {
        Tones.List(_folder, ("odd/gone.wav", "low", "odd9"), ("nowhere/gone-too.wav", "high", "odd9"));

        var refused = (await Run()).ShouldEndWith(2);

        refused.Error.ShouldContain("2 of 48 recordings cannot be read.");
        refused.Error.ShouldContain("odd/gone.wav");
        refused.Error.ShouldContain("nowhere/gone-too.wav");
    }

    [Fact]
    public async Task The_policy_to_skip_leaves_out_what_is_bad_names_it_and_uses_all_else()
    {
        Tones.List(_folder, ("odd/gone.wav", "low", "odd9"));

        var done = (await Run("data.unreadable={ policy: skip, max_share: 0.12 }")).ShouldEndWith(0);

        done.Error.ShouldContain("5 of 47 recordings cannot be read and are left out.");
        Named(done.Error).ShouldBe([.. BrokenFiles.Bad.Append("gone.wav").Order(StringComparer.Ordinal)]);
        var report = JsonNode.Parse(File.ReadAllText(_folder.Find("metrics.json")))!;
        report["audit"]!["parts"]!.AsArray().Sum(part => (int)part!["recordings"]!).ShouldBe(42);
    }

    [Fact]
    public async Task More_bad_recordings_than_may_be_skipped_are_an_error()
    {
        var refused = (await Run("data.unreadable={ policy: skip, max_share: 0.08 }")).ShouldEndWith(2);

        refused.Error.ShouldContain("data.unreadable.max_share is 0.08, which allows 3");
        Named(refused.Error).ShouldBe(BrokenFiles.Bad);
    }

    private Task<ProgramResult> Run(params string[] overrides) =>
        RunningProgram.Run(_folder.Path, ["run", "tones.yaml", "--set", "train.epochs=1", .. overrides.SelectMany(value => (string[])["--set", value])]);

    /// <summary>The files that have a line of their own, by name.</summary>
    private static IEnumerable<string> Named(string error) =>
        from line in error.Split('\n')
        from name in BrokenFiles.Bad.Concat(BrokenFiles.Good).Append("gone.wav").Where(name => line.Contains($"/odd/{name}", StringComparison.Ordinal)).Distinct()
        orderby name
        select name;
}
