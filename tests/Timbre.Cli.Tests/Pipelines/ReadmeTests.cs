using System.Text.RegularExpressions;

namespace Timbre.Cli.Tests.Pipelines;

public sealed partial class ReadmeTests(Corpus corpus) : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> Examples =>
        [.. YamlBlock().Matches(File.ReadAllText(Path.Combine(BuildOutput.Repository, "README.md"))).Select(block => Unindent(block.Groups["yaml"].Value))];

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
    public void The_README_has_pipelines_to_validate() => Examples.Count.ShouldBeGreaterThan(1);

    public void Dispose() => _folder.Dispose();

    private static string Unindent(string text)
    {
        var lines = text.Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.TrimStart()));
    }

    [GeneratedRegex(@"^ *```yaml\n(?<yaml>.*?)\n *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
