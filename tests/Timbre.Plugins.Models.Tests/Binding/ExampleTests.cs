using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Binding;

public sealed class ExampleTests
{
    private const string Data = """
        name: example
        data: { source: nothing, labels: [low, high] }

        """;

    private const string Model = """
        model: { layers: [ flatten, classifier ] }

        """;

    private static readonly PluginCatalogue Catalogue = PluginCatalogue.BuiltIn.WithTypes(
        [typeof(Nothing), .. typeof(LayeredModel).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(PluginAttribute), false))]);

    public static TheoryData<string, string> Plugins => new(Catalogue.Describe()
        .Where(plugin => plugin.Assembly.Name == "Timbre.Plugins.Models")
        .Select(plugin => (plugin.Kind.Name, plugin.Name)));

    [Theory]
    [MemberData(nameof(Plugins))]
    public void The_example_of_a_plugin_is_bound_and_its_network_learns_a_step(string kind, string name)
    {
        using var scope = NewDisposeScope();
        var example = Catalogue.Describe().Single(plugin => plugin.Kind.Name == kind && plugin.Name == name).Example.ShouldNotBeNull();
        var yaml = Data + (example.StartsWith("model:", StringComparison.Ordinal) ? example : Model + example);
        var options = new PipelineLoadOptions { Catalogue = Catalogue };
        var pipeline = PipelineLoader.LoadText(yaml, "example.yaml", AppContext.BaseDirectory, options).Pipeline;

        example.ShouldContain(name);
        using var network = pipeline.Model.Plugin.Build(new ModelContext(Build.Map(1, 40, 100), 2));
        var trained = network.parameters().Where(parameter => parameter.requires_grad);
        using var optimizer = (pipeline.Train.Optimizer?.Plugin ?? new Adam(new AdamOptions())).Create(trained);
        var logits = network.call(Expected.Wave(1, 3, 1, 40, 100), Build.Lengths(100, 60, 30));
        var loss = nn.functional.cross_entropy(logits, tensor(new long[] { 0, 1, 0 }));
        loss.backward();
        optimizer.step();
        loss.item<float>().ShouldBeInRange(0, 10);
    }
}
