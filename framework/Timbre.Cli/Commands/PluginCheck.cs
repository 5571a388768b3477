using System.CommandLine;
using Timbre.Pipelines;
using Timbre.Testing;

namespace Timbre.Cli.Commands;

/// <summary>`timbre plugins check`: runs the conformance kit on the plugins of an assembly, or compares the first-party features with references.</summary>
internal static class PluginCheck
{
    private const int Classes = 3;

    private static readonly SignalShape[] Inputs =
    [
        new(SignalKind.FeatureMap, [1, 40, 100], 100),
        new(SignalKind.Vector, [16], 0),
        new(SignalKind.Waveform, [16000], 16000),
    ];

    public static Command Create(Terminal terminal)
    {
        Argument<string?> assembly = new("ASSEMBLY")
        {
            Description = "An assembly of plugins, or a folder of them, for the conformance kit; without it, Timbre's own features are compared with reference arrays.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> device = new("--device") { Description = "Where features are compared: auto, cpu, cuda or cuda:N.", DefaultValueFactory = _ => "cpu" };
        Command command = new("check", "Check plugins: those of an assembly for the promises of their kind, Timbre's own features for their numbers.") { assembly, device };
        command.SetAction(parsed => parsed.GetValue(assembly) is { } path
            ? Conform(WorkingFolder.Resolve(path))
            : ParityCheck.Run(parsed.GetValue(device)!));
        return command;
    }

    private static int Conform(string path)
    {
        var catalogue = PluginCatalogue.FirstParty.WithAssembly(path);
        var results = catalogue.Describe().Where(plugin => !plugin.Assembly.IsFirstParty).Select(plugin => Check(catalogue, plugin)).ToList();
        return results.All(good => good) ? ExitCode.Success : ExitCode.Failure;
    }

    private static bool Check(PluginCatalogue catalogue, PluginDescription plugin)
    {
        var title = $"{plugin.Kind} {plugin.Name}";
        if (plugin.Options.Where(option => option.IsRequired).Select(option => option.Key).ToList() is { Count: > 0 } required)
        {
            Console.Out.WriteLine($"{title}: not checked, since it needs {string.Join(", ", required)}; call Timbre.Testing.Conformance from a test of your own.");
            return true;
        }

        var findings = Findings(() => catalogue.Create(plugin));
        Console.Out.WriteLine(findings switch
        {
            null => $"{title}: not checked, since the kit has no checks for this kind.",
            [] => $"{title}: keeps every promise.",
            _ => $"{title}: breaks {findings.Count} promises:\n{string.Join('\n', findings.Select(finding => $"  {finding}"))}",
        });
        return findings is null or [];
    }

    private static IReadOnlyList<Finding>? Findings(Func<object> create) => create() switch
    {
        IFeatureExtractor => Conformance.Findings(() => (IFeatureExtractor)create()),
        IAugmenter augmenter => Conformance.Findings(augmenter),
        ILayer layer => OnBestInput(input => Conformance.Findings(layer, new LayerContext(input, Classes))),
        IModel model => OnBestInput(input => Conformance.Findings(model, new ModelContext(input, Classes))),
        IPostProcessor processor => Conformance.Findings(processor),
        _ => null,
    };

    // A plugin may refuse a kind of input: it is judged on the one that it does best with.
    private static IReadOnlyList<Finding> OnBestInput(Func<SignalShape, IReadOnlyList<Finding>> check) =>
        Inputs.Select(check).OrderBy(findings => findings.Count).First();
}
