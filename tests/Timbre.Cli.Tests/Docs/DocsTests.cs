using System.Text.RegularExpressions;

namespace Timbre.Cli.Tests.Docs;

public sealed partial class DocsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("pipeline")]
    [InlineData("plugins")]
    public void The_pages_in_the_repository_are_those_that_the_program_writes(string part)
    {
        Call.Timbre(_folder.Path, "docs", "--output", "pages").Succeeds();

        Pages(Path.Combine(BuildOutput.Repository, "docs", part)).ShouldBe(Pages(Path.Combine(_folder.Path, "pages", part)), "Renew them with: tools/timbre docs --output docs");
    }

    [Fact]
    public void Every_link_of_a_page_leads_somewhere()
    {
        Call.Timbre(_folder.Path, "docs", "--output", ".").Succeeds();
        foreach (var (page, text) in Pages(Path.Combine(_folder.Path, "pipeline")))
        {
            foreach (var link in Link().Matches(text).Select(match => match.Groups[1].Value))
            {
                var parts = link.Split('#');
                var target = Path.Combine(_folder.Path, "pipeline", parts[0].Length > 0 ? parts[0] : page);
                File.Exists(target).ShouldBeTrue($"{page} links to {link}");
                if (parts.Length > 1)
                {
                    Heading().Matches(File.ReadAllText(target)).Select(match => match.Groups[1].Value.ToLowerInvariant()).ShouldContain(parts[1], $"{page} links to {link}");
                }
            }
        }
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

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
