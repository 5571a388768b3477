using Timbre.Engine;
using Timbre.Pipelines;
using TorchSharp;

namespace Timbre.Plugins.Features.Tests;

public sealed class ParityTests
{
    private static readonly PluginCatalogue Catalogue =
        PluginCatalogue.BuiltIn.WithTypes(typeof(MelSpectrogram).Assembly.GetTypes().Where(type => type.IsDefined(typeof(PluginAttribute), false)));

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, ParityFolder.Name);

    private static readonly Dictionary<string, ParityCase> Cases =
        ParityFolder.Read(Folder, Catalogue).ToDictionary(parity => $"{parity.Plugin} {parity.Name}");

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Numbers_are_those_of_an_independent_reference(string name)
    {
        var result = Cases[name].Compare(torch.CPU);

        result.IsGood.ShouldBeTrue(result.ToString());
    }

    [Fact]
    public void References_that_differ_by_a_thousandth_are_told_apart()
    {
        var result = Changed(reference => reference.mul(1.001));

        result.IsGood.ShouldBeFalse();
        result.Error.ShouldBe(1e-3, 1e-4);
    }

    [Fact]
    public void References_of_another_shape_are_told_apart()
    {
        var result = Changed(reference => reference.narrow(-1, 0, reference.shape[^1] - 1));

        result.IsGood.ShouldBeFalse();
        result.ToString().ShouldContain("the shape is [1, 24,");
    }

    [Fact]
    public void References_that_are_no_numbers_are_told_apart() => Changed(reference => reference.mul(float.NaN)).IsGood.ShouldBeFalse();

    private static ParityResult Changed(Func<torch.Tensor, torch.Tensor> change)
    {
        using var scope = torch.NewDisposeScope();
        var folder = Directory.CreateTempSubdirectory("timbre-parity-");
        try
        {
            string Target(string name) => Path.Combine(folder.FullName, name);
            File.Copy(Path.Combine(Folder, "signals.safetensors"), Target("signals.safetensors"));
            File.Copy(Path.Combine(Folder, "log.json"), Target("log.json"));
            var references = Safetensors.Load(Path.Combine(Folder, "log.safetensors")).Tensors;
            Safetensors.Save(Target("log.safetensors"), references.ToDictionary(pair => pair.Key, pair => change(pair.Value)));
            return ParityFolder.Read(folder.FullName, Catalogue)[0].Compare(torch.CPU);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
