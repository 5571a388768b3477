namespace Timbre.Pipelines.Tests.Plugins;

public sealed class PluginHostTests : IDisposable
{
    private static readonly WindowScores Scores = new() { Labels = ["female", "male"], Windows = [new WindowScore(0, 1, [0.5, 0.5])] };

    private readonly TempFolder _folder = new();

    [Fact]
    public void A_plugin_of_a_stranger_is_used_by_its_path_relative_to_the_pipeline()
    {
        Copy("GoodV1", "others");

        var loaded = _folder.Load(Pipeline("others/Stranger.dll", "fixed: { value: 0.125 }"));

        loaded.Pipeline.Post[0].Plugin.Process(Scores).Overall.ShouldBe([0.125, 1]);
        var assembly = loaded.Assemblies.Single(assembly => assembly.Name == "Stranger");
        (assembly.Version, assembly.Path, assembly.IsFirstParty).ShouldBe(("1.0.0", $"{_folder.Path}/others/Stranger.dll", false));
        assembly.Sha256.Length.ShouldBe(64);
    }

    [Fact]
    public void A_folder_stands_for_the_assemblies_of_plugins_in_it()
    {
        Copy("WithDependency", "others");

        _folder.Load(Pipeline("others", "complete")).Pipeline.Post[0].Plugin.Process(Scores).Overall.ShouldBe([0.5]);
    }

    [Fact]
    public void Two_versions_of_one_assembly_work_side_by_side()
    {
        var first = _folder.Load(Pipeline(Fixtures.Assembly("GoodV1"), "fixed: { value: 0.5 }")).Pipeline.Post[0].Plugin;
        var second = _folder.Load(Pipeline(Fixtures.Assembly("GoodV2"), "fixed: { first: 0.5 }")).Pipeline.Post[0].Plugin;

        first.Process(Scores).Overall.ShouldBe([0.5, 1]);
        second.Process(Scores).Overall.ShouldBe([0.5, 2]);
        second.GetType().Assembly.ShouldNotBe(first.GetType().Assembly);
    }

    [Fact]
    public void A_plugin_shares_the_contract_with_the_host_and_brings_its_own_dependencies()
    {
        var plugin = _folder.Load(Pipeline(Fixtures.Assembly("WithDependency"), "complete")).Pipeline.Post[0].Plugin;
        var context = System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(plugin.GetType().Assembly)!;

        plugin.Process(Scores);

        context.Assemblies.Select(assembly => assembly.GetName().Name).ShouldBe(["WithDependency", "Helper"], ignoreOrder: true);
    }

    [Fact]
    public void A_copy_of_the_contract_beside_a_plugin_is_left_alone()
    {
        Copy("GoodV1", "others");
        File.Delete(Path.Combine(_folder.Path, "others/Stranger.deps.json"));
        File.Copy(typeof(Signal).Assembly.Location, Path.Combine(_folder.Path, "others/Timbre.Abstractions.dll"));

        _folder.Load(Pipeline("others/Stranger.dll", "fixed")).Pipeline.Post[0].Plugin.Process(Scores).Overall.ShouldBe([0.25, 1]);
    }

    [Theory]
    [InlineData("OtherContract", "later", "The plugin assembly {0} was built for version 99 of the plugin contract; this Timbre has version 1. Build it against this Timbre's Timbre.Abstractions.")]
    [InlineData("NoContract", "silent", "The plugin assembly {0} states no contract version; add [assembly: PluginContract(ContractVersion.Current)] to it and build it again.")]
    [InlineData("MissingDependency", "dependent", "The plugin assembly {0} misses a dependency: Helper, Version=0.1.0.0, Culture=neutral, PublicKeyToken=null. Put it beside the assembly, with its .deps.json: <EnableDynamicLoading>true</EnableDynamicLoading> in the project does so.")]
    [InlineData("TwoClasses", "twice", "The plugin assembly {0} has two classes for the post-processor 'twice': Stranger.Once and Stranger.Again. Rename one of them.")]
    public void An_assembly_that_cannot_be_used_is_one_error_where_the_pipeline_names_it(string fixture, string plugin, string message)
    {
        var path = Fixtures.Assembly(fixture);

        _folder.Mistakes(Pipeline(path, plugin)).ShouldBe(
            ["pipeline.yaml:6:11: error: " + message.Replace("{0}", path, StringComparison.Ordinal)]);
    }

    [Fact]
    public void Two_assemblies_with_one_plugin_name_are_both_named()
    {
        var (first, second) = (Fixtures.Assembly("GoodV1"), Fixtures.Assembly("DuplicateName"));

        _folder.Mistakes(Pipeline($"{first}, {second}", "fixed")).ShouldBe(
            [$"pipeline.yaml:6:{11 + first.Length + 2}: error: Two plugin assemblies have a post-processor named 'fixed': {first} and {second}. Rename one, or leave one assembly out."]);
    }

    [Fact]
    public void A_constructor_that_throws_is_one_error_at_its_stage() =>
        _folder.Mistakes(Pipeline(Fixtures.Assembly("ThrowingConstructor"), "throwing")).ShouldBe(
            ["pipeline.yaml:8:5: error: post[0].throwing: the plugin could not be made: InvalidOperationException: The licence has expired."]);

    [Theory]
    [InlineData("absent.dll", "The plugin assembly {0} does not exist; build it, or correct the path.")]
    [InlineData("text.dll", "The plugin assembly {0} is no .NET assembly; name the .dll that 'dotnet build' made.")]
    [InlineData("empty", "The folder {0} holds no assembly of plugins; name the folder that 'dotnet build' or 'dotnet publish' wrote to.")]
    public void What_is_no_assembly_is_one_error(string path, string message)
    {
        _folder.Write("text.dll", "This is a text.");
        _folder.Write("empty/notes.txt", "");

        _folder.Mistakes(Pipeline(path, "mean")).ShouldBe(
            ["pipeline.yaml:6:11: error: " + message.Replace("{0}", $"{_folder.Path}/{path}", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Without_code_a_stranger_s_plugins_are_refused_unread() =>
        _folder.Mistakes(Pipeline("absent.dll", "fixed"), TempFolder.Options with { AllowCode = false }).ShouldBe(
            ["pipeline.yaml:6:11: error: The plugins in absent.dll did not come with Timbre, and code of others is not allowed here (--no-code)."]);

    [Fact]
    public void Plugins_of_the_command_line_are_in_the_resolved_pipeline()
    {
        var path = Fixtures.Assembly("GoodV1");
        var loaded = PipelineLoader.LoadText(
            TestPlugins.Smallest + "\npost: [ fixed ]\n", "pipeline.yaml", _folder.Path, TempFolder.Options with { Plugins = [path] });

        _folder.Load(loaded.ResolvedYaml).Pipeline.Post[0].Plugin.Process(Scores).Overall.ShouldBe([0.25, 1]);
    }

    [Fact]
    public void First_party_plugins_take_the_same_road()
    {
        Copy("GoodV1", "plugins/Stranger");
        Copy("WithDependency", "plugins/WithDependency");

        var catalogue = PluginCatalogue.LoadFolder(Path.Combine(_folder.Path, "plugins"));

        catalogue.Describe().Where(plugin => plugin.Name != "script").Select(plugin => (plugin.Name, plugin.Assembly.IsFirstParty, plugin.Summary)).ShouldBe(
        [
            ("complete", true, ""),
            ("fixed", true, "Decides for the same probability whatever the windows say."),
        ]);
    }

    public void Dispose() => _folder.Dispose();

    private static string Pipeline(string plugins, string stage) => $"{TestPlugins.Smallest}\nplugins: [{plugins}]\npost:\n  - {stage}\n";

    private void Copy(string fixture, string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder.Path, folder)).FullName;
        foreach (var file in Directory.EnumerateFiles(Fixtures.Folder(fixture)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }
}
