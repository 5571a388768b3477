using System.Reflection;

namespace Timbre.Pipelines.Tests.Plugins;

public sealed class TensorProviderTests
{
    private static readonly string Here = typeof(TorchSharp.torch).Assembly.GetName().Name!;

    [Fact]
    public void A_plugin_for_the_other_tensors_is_refused_with_both_named()
    {
        var other = Here == "TorchSharp" ? "Timbre.Torch" : "TorchSharp";

        var refusal = Should.Throw<PluginLoadException>(() => PluginAssemblyLoader.CheckTensors("/somewhere/Mine.dll", Referring(other)));

        refusal.Message.ShouldBe($"The plugin assembly /somewhere/Mine.dll was built for the tensors of {other}; this Timbre has those of {Here}. "
            + "Build it against this Timbre's assemblies.");
    }

    [Fact]
    public void A_plugin_for_the_same_tensors_is_taken() =>
        Should.NotThrow(() => PluginAssemblyLoader.CheckTensors("/somewhere/Mine.dll", Referring(Here)));

    private static AssemblyMetadata Referring(string assembly) => new(new AssemblyName("Mine"), ContractVersion.Current, [new AssemblyName(assembly)]);
}
