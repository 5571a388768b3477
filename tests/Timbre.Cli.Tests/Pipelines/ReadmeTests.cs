using System.Globalization;
using System.Text.RegularExpressions;

namespace Timbre.Cli.Tests.Pipelines;

public sealed partial class ReadmeTests(Corpus corpus) : IDisposable
{
    private readonly TempFolder _folder = new();

    private static readonly string Readme = File.ReadAllText(Path.Combine(BuildOutput.Repository, "README.md"));

    private static readonly List<string> Blocks = [.. YamlBlock().Matches(Readme).Select(block => Unindent(block.Groups["text"].Value))];

    // The pipeline of "Your own data"; sections that stand alone elsewhere may be written into it.
    private static readonly string Own = Blocks.Last(IsWhole);

    public static TheoryData<string> Examples => [.. Blocks.Select(block => IsWhole(block) ? block : With(Own, block))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_pipeline_in_the_README_validates_and_dry_runs(string yaml)
    {
        _folder.Write("voices/manifest.csv", $"path,gender,speaker\n{corpus.Tones}/low_a_0.wav,male,1\n");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "recordings"));
        _folder.Write("readme.yaml", yaml);

        Call.Timbre(_folder.Path, "validate", "readme.yaml").Succeeds().ShouldEndWith("no mistakes found.\n");
    }

    [Fact]
    public void The_mistakes_that_the_README_shows_are_those_of_its_own_pipeline()
    {
        var shown = Unindent(ErrorBlock().Match(Readme).Groups["text"].Value);
        var lines = Own.Split('\n');
        foreach (Match slip in Slip().Matches(shown))
        {
            lines[int.Parse(slip.Groups["line"].Value, CultureInfo.InvariantCulture) - 1] = slip.Groups["source"].Value;
        }

        _folder.Write("my.yaml", string.Join('\n', lines));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "recordings"));

        var call = Call.Timbre(_folder.Path, "validate", "my.yaml");

        call.IsRefused().Count.ShouldBe(2);
        call.Error.TrimEnd().ShouldBe(shown);
    }

    [Fact]
    public void The_README_has_pipelines_to_validate() => Examples.Count.ShouldBeGreaterThan(1);

    public void Dispose() => _folder.Dispose();

    private static bool IsWhole(string yaml) => yaml.StartsWith("name:", StringComparison.Ordinal);

    private static string With(string pipeline, string sections) => string.Join('\n', TopLevel().Matches(pipeline)
        .Where(section => !TopLevel().Matches(sections).Any(other => other.Groups["key"].Value == section.Groups["key"].Value))
        .Select(section => section.Value.TrimEnd())
        .Append(sections));

    private static string Unindent(string text)
    {
        var lines = text.Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.TrimStart()));
    }

    [GeneratedRegex(@"^ *```yaml\n(?<text>.*?)\n *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlBlock();

    [GeneratedRegex(@"^(?<key>\w+):.*\n?(?: .*\n?)*", RegexOptions.Multiline)]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"^ *```\n(?<text> *my\.yaml:.*?)\n *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ErrorBlock();

    [GeneratedRegex(@"^my\.yaml:(?<line>\d+):\d+: error: .*\n  (?<source>.*)$", RegexOptions.Multiline)]
    private static partial Regex Slip();
}
