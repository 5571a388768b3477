using System.Text.RegularExpressions;

namespace Timbre.Architecture.Tests;

public sealed partial class SourceTests
{
    [Fact]
    public void No_source_is_switched_by_the_preprocessor_or_silences_a_warning()
    {
        var wrong = Sources()
            .Where(source => Directive().IsMatch(File.ReadAllText(source)))
            .Select(source => Path.GetRelativePath(Repository.Root, source));

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("#if DEBUG", true)]
    [InlineData("    #pragma warning disable CS1591", true)]
    [InlineData("// the text #if in a comment", false)]
    public void The_search_for_directives_finds_them(string line, bool found) => Directive().IsMatch(line).ShouldBe(found);

    [Fact]
    public void Every_test_project_tests_a_project_that_exists()
    {
        string[] alone = ["Architecture", "Gpu", "Integration"];
        var projects = Repository.Projects("framework").Concat(Repository.Projects("plugins")).Select(project => project.Name + ".Tests").ToHashSet();
        var orphans = Repository.Projects("tests")
            .Where(project => project.Name.EndsWith(".Tests", StringComparison.Ordinal))
            .Select(project => project.Name)
            .Where(name => !projects.Contains(name) && !alone.Any(part => name == $"Timbre.{part}.Tests"));

        orphans.ShouldBeEmpty();
    }

    private static IEnumerable<string> Sources() =>
        new[] { "framework", "plugins", "samples", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories));

    [GeneratedRegex(@"^\s*#(if|pragma|region)\b", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
