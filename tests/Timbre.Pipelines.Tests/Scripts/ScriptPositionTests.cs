namespace Timbre.Pipelines.Tests.Scripts;

/// <summary>One wrong name, written in every way that YAML has, is found where it stands in the file.</summary>
public sealed class ScriptPositionTests : IDisposable
{
    private const string Fault = "features[0].script: The name 'wrong' does not exist in the current context (CS0103)";

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("plain", "  - script: return wrong;\n", 7, 20)]
    [InlineData("plain over lines", "  - script: return\n\n      wrong;\n", 9, 7)]
    [InlineData("literal", "  - script: |\n      var a = 1;\n\n        var b = wrong;\n      return x;\n", 10, 17)]
    [InlineData("literal with a comment, kept", "  - script: |+   # why\n\n      return wrong;\n\n", 9, 14)]
    [InlineData("literal with stated indentation", "  - script: |2\n      return wrong;\n", 8, 14)]
    [InlineData("folded", "  - script: >\n      var a =\n      wrong;\n\n      return x;\n", 9, 7)]
    [InlineData("single quotes", "  - script: 'var a = ''t'' + wrong; return x;'\n", 7, 30)]
    [InlineData("double quotes", "  - script: \"var a = \\\"t\\\" +\\n\\x77rong; return x;\"\n", 7, 31)]
    [InlineData("double quotes over lines", "  - script: \"var a = 1; \\\n      return\n      wrong;\"\n", 9, 7)]
    [InlineData("a key of a flow map", "  - { script: { code: 'return wrong;' } }\n", 7, 31)]
    [InlineData("carriage returns", "  - script: |\r\n      var a = 1;\r\n      return wrong;\r\n", 9, 14)]
    public void An_error_of_the_compiler_stands_at_its_line_and_column_of_the_pipeline(string style, string stage, int line, int column) =>
        _folder.Mistakes($"{TestPlugins.Smallest}\nfeatures:\n{stage}").ShouldBe([$"pipeline.yaml:{line}:{column}: error: {Fault}"], style);

    [Fact]
    public void Text_from_the_environment_does_not_move_what_follows_it()
    {
        const string Yaml = TestPlugins.Smallest + "\nfeatures:\n  - script: return ${FACTOR:-1.0} * wrong;\n";

        _folder.Mistakes(Yaml).ShouldBe([$"pipeline.yaml:7:37: error: {Fault}"]);
    }

    [Fact]
    public void An_error_in_a_file_stands_at_its_line_and_column_of_that_file()
    {
        _folder.Write("scripts/stage.csx", "// first\nreturn wrong;\n");

        _folder.Mistakes(TestPlugins.Smallest + "\nfeatures:\n  - script: { file: scripts/stage.csx }\n")
            .ShouldBe([$"scripts/stage.csx:2:8: error: {Fault}"]);
    }

    [Fact]
    public void A_file_that_is_missing_is_reported_where_it_is_named()
    {
        _folder.Write("stage.csx", "return x;");

        _folder.Mistakes(TestPlugins.Smallest + "\nfeatures:\n  - script: { file: stege.csx }\n").ShouldBe(
            [$"pipeline.yaml:7:21: error: features[0].script.file names stege.csx, which does not exist (looked for {_folder.Path}/stege.csx). Did you mean 'stage.csx'?"]);
    }

    [Fact]
    public void An_error_in_an_override_names_the_override() =>
        _folder.Mistakes(TestPlugins.Smallest + "\nfeatures: log\n", "features[0].script='return wrong;'")
            .ShouldBe([$"--set features[0].script: error: {Fault}"]);

    [Fact]
    public void Errors_of_scripts_and_of_the_rest_come_together() =>
        _folder.Mistakes(TestPlugins.Smallest + "\nfeatures:\n  - script: return wrong;\n  - script: return wrong + wrong;\ntrain: { epochs: 0 }\n").ShouldBe(
        [
            $"pipeline.yaml:7:20: error: {Fault}",
            $"pipeline.yaml:8:20: error: {Fault.Replace("[0]", "[1]", StringComparison.Ordinal)}",
            $"pipeline.yaml:8:28: error: {Fault.Replace("[0]", "[1]", StringComparison.Ordinal)}",
            "pipeline.yaml:9:18: error: train.epochs is 0; it must be between 1 and 100000.",
        ]);

    public void Dispose() => _folder.Dispose();
}
