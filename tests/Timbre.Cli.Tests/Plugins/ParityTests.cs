namespace Timbre.Cli.Tests.Plugins;

public sealed class ParityTests
{
    [Fact]
    public void The_features_of_an_installation_are_compared_with_their_references()
    {
        using TempFolder folder = new();

        var lines = Call.Timbre(folder.Path, "plugins", "check").Succeeds().TrimEnd('\n').Split('\n');

        lines[..^1].ShouldAllBe(line => line.StartsWith("ok ", StringComparison.Ordinal));
        lines.ShouldBeUnique();
        lines[^1].ShouldMatch(@"^(\d+) of \1 cases of \d+ plugins agree with their references on cpu\.$");
    }
}
