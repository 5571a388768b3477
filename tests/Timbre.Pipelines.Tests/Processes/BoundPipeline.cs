using Timbre.Pipelines.Tests.Loading;

namespace Timbre.Pipelines.Tests.Processes;

public sealed class BoundPipeline
{
    [Fact(Explicit = true)]
    public void Binds_and_describes_without_LibTorch()
    {
        var options = new PipelineLoadOptions { Catalogue = TestPlugins.Catalogue, CheckPaths = false };

        PipelineLoader.LoadText(ResolvedYamlTests.Everything, "pipeline.yaml", AppContext.BaseDirectory, options);
        PipelineSchema.Generate(TestPlugins.Catalogue);

        File.ReadLines("/proc/self/maps").Where(line => line.Contains("libtorch", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
