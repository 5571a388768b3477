namespace Timbre.Cli.Tests.Docs;

public sealed class PluginDocsTests : IDisposable
{
    private static readonly string Committed = Path.Combine(BuildOutput.Repository, "docs", "plugins");

    private readonly TempFolder _folder = new();

    [Fact]
    public void The_pages_in_the_repository_are_those_that_the_program_writes()
    {
        Call.Timbre(_folder.Path, "plugins", "docs", "--output", "pages").Succeeds();

        Pages(Committed).ShouldBe(Pages(Path.Combine(_folder.Path, "pages")), "Renew them with: tools/timbre plugins docs --output docs/plugins");
    }

    [Fact]
    public void A_page_of_a_plugin_that_is_gone_is_removed_and_what_others_wrote_stays()
    {
        Call.Timbre(_folder.Path, "plugins", "docs", "--output", "pages").Succeeds();
        var gone = _folder.Write("pages/feature/gone.md", File.ReadAllText(Path.Combine(_folder.Path, "pages", "feature", "log.md")));
        var own = _folder.Write("pages/feature/own.md", "My notes.\n");

        Call.Timbre(_folder.Path, "plugins", "docs", "--output", "pages").Succeeds();

        File.Exists(gone).ShouldBeFalse();
        File.ReadAllText(own).ShouldBe("My notes.\n");
    }

    public void Dispose() => _folder.Dispose();

    private static SortedDictionary<string, string> Pages(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllText),
        StringComparer.Ordinal);
}
