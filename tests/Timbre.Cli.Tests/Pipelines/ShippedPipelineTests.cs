namespace Timbre.Cli.Tests.Pipelines;

public sealed class ShippedPipelineTests(Corpus corpus) : IDisposable
{
    // Only a base that others extend.
    private const string Base = "voice-gender-base.yaml";

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Shipped =>
        [.. Directory.EnumerateFiles(Path.Combine(BuildOutput.Repository, "pipelines"), "*.yaml").Select(path => Path.GetFileName(path)).Where(name => name != Base)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_pipeline_that_ships_validates_and_dry_runs(string name)
    {
        foreach (var part in (string[])["emodb", "urdu"])
        {
            _folder.Write($"voices/{part}/manifest.csv", $"path,gender,speaker,emotion\n{corpus.Tones}/low_a_0.wav,male,1,anger\n");
        }

        var output = Call.Timbre(
            _folder.Path, [("VOICES", Path.Combine(_folder.Path, "voices"))], "validate", Path.Combine(BuildOutput.Repository, "pipelines", name)).Succeeds();

        output.ShouldContain("│ model");
        output.ShouldContain("logits [2 class]");
        output.ShouldEndWith($"{Path.GetFileNameWithoutExtension(name)}: no mistakes found.\n");
    }

    public void Dispose() => _folder.Dispose();
}
