namespace Timbre.Cli.Tests.Plugins;

public sealed class FaultyPluginTests(Corpus corpus) : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("OtherContract", "later", "faulty.yaml:11:11: error: The plugin assembly {0} was built for version 99 of the plugin contract; this Timbre has version 1. Build it against this Timbre's Timbre.Abstractions.")]
    [InlineData("MissingDependency", "dependent", "faulty.yaml:11:11: error: The plugin assembly {0} misses a dependency: Helper, Version=0.1.0.0, Culture=neutral, PublicKeyToken=null. Put it beside the assembly, with its .deps.json: <EnableDynamicLoading>true</EnableDynamicLoading> in the project does so.")]
    [InlineData("ThrowingConstructor", "throwing", "faulty.yaml:14:8: error: post[0].throwing: the plugin could not be made: InvalidOperationException: The licence has expired.")]
    public void A_faulty_plugin_is_one_error_before_anything_runs(string fixture, string plugin, string error)
    {
        var path = Path.Combine(BuildOutput.Folder(fixture), fixture + ".dll");
        _folder.Write("faulty.yaml", Pipeline(path, plugin));

        Call.Timbre(_folder.Path, "run", "faulty.yaml").IsRefused().ShouldBe([error.Replace("{0}", path, StringComparison.Ordinal)]);
        Directory.Exists(Path.Combine(_folder.Path, "runs")).ShouldBeFalse();
    }

    [Fact]
    public void Two_plugins_of_one_name_are_one_error_with_both_assemblies()
    {
        var (first, second) = (Path.Combine(BuildOutput.Folder("GoodV1"), "Stranger.dll"), Path.Combine(BuildOutput.Folder("DuplicateName"), "DuplicateName.dll"));
        _folder.Write("twice.yaml", Pipeline($"{first}, {second}", "fixed"));

        Call.Timbre(_folder.Path, "run", "twice.yaml").IsRefused().ShouldBe(
            [$"twice.yaml:11:{11 + first.Length + 2}: error: Two plugin assemblies have a post-processor named 'fixed': {first} and {second}. Rename one, or leave one assembly out."]);
    }

    [Theory]
    [InlineData("OtherContract", "was built for version 99 of the plugin contract")]
    [InlineData("MissingDependency", "misses a dependency: Helper")]
    [InlineData("ThrowingConstructor", "could not be made: InvalidOperationException: The licence has expired.")]
    public void A_check_of_a_faulty_plugin_says_what_is_wrong(string fixture, string error)
    {
        var path = Path.Combine(BuildOutput.Folder(fixture), fixture + ".dll");

        Call.Timbre(_folder.Path, "plugins", "check", path).IsRefused().ShouldHaveSingleItem().ShouldContain($"{path} {error}");
    }

    public void Dispose() => _folder.Dispose();

    private string Pipeline(string plugins, string post) => corpus.Pipeline($$"""
        plugins: [{{plugins}}]
        features: [mel-spectrogram: { n_fft: 256, n_mels: 8 }]
        model: { layers: [flatten, classifier] }
        post: [{{post}}]
        """);
}
