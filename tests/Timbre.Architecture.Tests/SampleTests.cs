using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Timbre.Architecture.Tests;

public sealed partial class SampleTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("framework/Timbre.Engine/Package.md")]
    public void The_example_that_is_shown_is_the_one_that_the_sample_runs(string page)
    {
        var program = Lines(File.ReadAllText(Path.Combine(Repository.Root, "samples/Timbre.Sample/Program.cs")));

        var shown = Example().Match(File.ReadAllText(Path.Combine(Repository.Root, page))).Groups["code"].Value;

        Lines(shown).Count.ShouldBeGreaterThan(8);
        string.Join('\n', program).ShouldContain(string.Join('\n', Lines(shown)));
    }

    [Fact]
    public void The_sample_takes_the_version_that_packages_have()
    {
        var packed = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

        XDocument.Load(Path.Combine(Repository.Root, "samples/Timbre.Sample/Timbre.Sample.csproj")).Descendants("TimbreVersion").Single().Value.ShouldBe(packed);
    }

    [Fact]
    public void Samples_know_Timbre_by_its_packages_alone()
    {
        var samples = Repository.Projects("samples");

        samples.ShouldNotBeEmpty();
        samples.SelectMany(sample => sample.References).ShouldBeEmpty();
        samples.ShouldAllBe(sample => sample.Packages.Contains("Timbre.Engine"));
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
