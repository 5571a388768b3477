using Timbre.Pipelines.Tests.Scripts;

namespace Timbre.Pipelines.Tests.Processes;

public sealed class CachedScript
{
    [Fact(Explicit = true)]
    public void Runs_without_Roslyn()
    {
        var options = new PipelineLoadOptions { Catalogue = TestPlugins.Catalogue, CheckPaths = false };
        var loaded = PipelineLoader.LoadText(ScriptCacheTests.Pipeline, "pipeline.yaml", AppContext.BaseDirectory, options);

        loaded.Pipeline.Post[0].Plugin.Process(new WindowScores { Labels = ["a", "b"], Windows = [] }).Overall.ShouldBe([0.5, 0.5]);

        AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetName().Name!)
            .Where(name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
