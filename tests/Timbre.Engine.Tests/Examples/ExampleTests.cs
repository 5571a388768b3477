using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;
using Timbre.Plugins.Datasets;

namespace Timbre.Engine.Tests.Examples;

/// <summary>The examples of the plugins' documentation, each in a small pipeline that is trained for an epoch.</summary>
public sealed class ExampleTests(ExampleData data) : IClassFixture<ExampleData>
{
    private static readonly PluginCatalogue Catalogue = TonePipeline.Catalogue.WithTypes(
        typeof(Manifest).Assembly.GetTypes().Where(type => type.IsDefined(typeof(PluginAttribute), inherit: false)));

    // The corpus of these tests is the one plugin here that is nobody's to use.
    private static readonly Dictionary<string, PluginDescription> Plugins = Catalogue.Describe()
        .Where(plugin => plugin.Name != "tones").ToDictionary(plugin => $"{plugin.Kind}/{plugin.Name}");

    public static TheoryData<string> Sections => [.. PipelinePages.Examples.Select(example => example.Caption)];

    public static TheoryData<string> Examples => [.. Plugins.Where(plugin => plugin.Value.Example is not null).Select(plugin => plugin.Key)];

    [Fact]
    public void Every_plugin_has_an_example() =>
        Plugins.Where(plugin => plugin.Value.Example is null).Select(plugin => plugin.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_uses_its_plugin_and_trains(string plugin)
    {
        var example = Plugins[plugin].Example!;
        example.ShouldContain(Plugins[plugin].Name);

        Trains(example);
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void An_example_of_the_pages_about_pipelines_trains(string caption) => Trains(PipelinePages.Examples.Single(example => example.Caption == caption).Code);

    private void Trains(string example)
    {
        var pipeline = PipelineLoader.LoadText(
            ExamplePipeline.Around(example), "example.yaml", data.Path, new PipelineLoadOptions { Catalogue = Catalogue, Overrides = ["train.epochs=1"] });

        var result = TonePipeline.Run(pipeline, TonePipeline.Options(data.Path));

        result.History.ShouldHaveSingleItem();
        result.Report.ShouldNotBeNull().Failed.ShouldBeEmpty();
    }
}
